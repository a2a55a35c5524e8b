namespace IndicatorsApi.Fuzz.Generators;

/// <summary>Texts that clients should not send but do. None is a real address.</summary>
internal static class HostileTexts
{
    private static readonly string Long = new('长', 3000);

    /// <summary>Texts for parameters, fields and cells. A lone surrogate occurs in JSON only, as an escape.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "", " ", "\t", "null", "undefined", "NaN", "true", "0", "-1", "1e9", "x", "🙂", "\u0000", "a\u0000b", "\u0001", "\u001b[31m",
        "\u007f", "\r\n", "a\nb", "\ufeff", "\ufeff2024", "\u202e4202\u202c", "\u2066x\u2069", "\u200b",
        "'", "\"", "' OR 1=1 --", "'; DROP TABLE Observations; --", "%", "_", "%%%", "*", "\\", "=1+1", "=HYPERLINK(\"x\")", "+1", "-1+1",
        "@SUM(A1)", "\t=1", ",", ",,", ";", "|", "a,b", "\"a", "a\"b", "<script>x</script>", "&amp;", "{}", "[]",
        "{0}", "${x}", "$(x)", "../../etc/passwd", "..\\..\\x", "C:\\x", "/", "//", "?", "#", "ı", "İ", "ß", "ﬁ", "e\u0301", "\u00e9",
        "１２３", "零", "一", "２０２４", new string('a', 300), Long, "330503105\u0000", "330503105 ", " 330503105", "industrial-output\n",
        "INDUSTRIAL-OUTPUT",
    ];

    /// <summary>Periods that are none, or hardly.</summary>
    public static readonly IReadOnlyList<string> Periods =
    [
        "2024-13", "2024-00", "0000", "0000-01", "0001", "9999", "9999-12", "9999-12-YTD", "9999-H2", "9999-Q4", "0000..9999", "9999..0001",
        "2024..2024", "2025..2021", "1..2", "2024-W01", "2024-Q0", "2024-Q5", "2024-H0", "2024-H3", "2024-1", "2024-01-01", "2024-YTD",
        "2024-12-YTD", "2024-01-YTD", "24", "02024", "20240", "-2024", "2024-", "2024-H", "2024-09-ytd", "2024-q1", "2024..", "..2024",
        "2021...2025", "2021..2025-H1", "２０２４", " 2024", "2024\n", "2024年", "2024年1-9月", "1e3", "2024.0",
    ];

    /// <summary>Days and instants that are none, or hardly.</summary>
    public static readonly IReadOnlyList<string> Days =
    [
        "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2025-02-29", "2024-02-30", "2025-13-01",
        "2025-00-10", "2025-1-1", "20250101", "2025-01-01T", "2025-01-01T25:00:00Z", "2025-01-01T00:00:00", "2025-01-01T00:00:00+25:00",
        "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+18:00", "2025-01-01T00:00:60Z", "2025-01-01T24:00:00Z",
        "2025-01-01T00:00:00.1234567891Z", "2025-01-01 00:00:00Z", "today", "1735689600", "2025/01/01", "v", "v0", "v-1", "v1.5",
        "v99999999999999999999", "v9223372036854775807", "v9223372036854775808", "V1", "v 1",
    ];

    /// <summary>Whole numbers that are none, or hardly. None of them is one that would be waited for.</summary>
    public static readonly IReadOnlyList<string> Integers =
        ["0", "-1", "1001", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808",
            "99999999999999999999999999999999999999999", "1.0", "1e3", "0x10", "1,000", "1 000", "+1", "--1", "-0", "one", "", "NaN",
            "Infinity", "１"];

    /// <summary>JSON that is not what a field takes, and some that is no JSON.</summary>
    public static readonly IReadOnlyList<string> Json =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e999", "-1e999", "1e-400", "1e28", "1e29", "79228162514264337593543950335",
        "79228162514264337593543950336", "1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890",
        "2147483648", "9223372036854775808", "0.0000000000000000000000000001",
        "NaN", "Infinity", "-Infinity", "1.", ".5", "01", "+1", "1_0", "0x1", "'x'", "undefined", "", "[]", "[[]]", "[null]",
        "[1,\"x\",{}]", "{}", "{\"a\":1,\"a\":2}", "{\"\":{}}", "{\"kind\":null}", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"",
        "\"\\x\"", "\"", "\"a\nb\"", "// x\n1", "/* */ 1", "1,",
        new string('[', 100) + new string(']', 100), new string('[', 5000),
        string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100), $"\"{new string('a', 100_000)}\"", $"\"{Long}\"",
        $"[{string.Join(',', Enumerable.Repeat("\"x\"", 2000))}]",
    ];

    /// <summary>
    /// Percent-encodings of what is no text, or of too little, too much or the wrong thing. Those that hold a NUL the server refuses by
    /// itself.
    /// </summary>
    public static readonly IReadOnlyList<string> Encoded =
        ["%", "%2", "%zz", "%u2024", "%C0%AE", "%C0%80", "%ED%A0%80", "%F5%80%80%80", "%FF", "%FE%FF", "%E4%B8", "%00", "%2500", "%252e",
            "%2F", "a%2Fb", "%5C", "%0D%0A", "%0d%0aX:%201", "%20", "+", "%2B", "%3F", "%23", "%EF%BB%BF2024", "%E2%80%AE", "%F0%9F%99%82",
            "%61%61", "a;b=1", "a=b", "%26limit%3D1", "%7F", "%1B"];

    /// <summary>Paths without an operation, or with odd spellings.</summary>
    public static readonly IReadOnlyList<string> Paths =
    [
        "/", "//", "/api", "/api/", "/api/v1", "/api/v1/", "/api/v1//regions", "/api/v1/regions/", "/api/v1/regions/../observations",
        "/api/v1/./regions", "/api/v1/../../etc/passwd", "/api/v1/%2e%2e/%2e%2e/etc/passwd", "/api/v1/regions/%2e%2e",
        "/api/v1/regions/..%2f..%2fetc%2fpasswd", "/..%5c..%5cappsettings.json",
        "/API/V1/REGIONS", "/api/v2/regions", "/api/v1/none", "/api/v1/observations/330503105",
        "/api/v1/observations/330503105/industrial-output", "/api/v1/observations/330503105/industrial-output/2024/x",
        "/api/v1/observations///", "/api/v1/regions/330503105;x=1", "/api/v1/imports/x/y/z", "/api/v1/openapi", "/openapi.json", "/swagger",
        "/swagger/v1/swagger.json", "/swagger/v2/swagger.json", "/swagger/..", "/appsettings.json",
        "/data/indicators.db", "/indicators.db", "/seed-data/regions.csv", "/problems", "/problems/unknownRegion", "/problems/none",
        "/problems/%00", "/health", "/health/live", "/health/ready", "/health/none", "/embed/trajectory",
        "/embed/trajectory?region=x&indicator=%FF&period=2024-13", "/embed/series?region=330503105&indicator=industrial-output",
        "/embed/comparison?parent=330503", "/embed/none", "/js/text.js", "/js/../appsettings.json", "/js/%2e%2e/%2e%2e/appsettings.json",
        "/_content/x", "/favicon.ico", "/%",
        "/?region=%FF&period=x", "/?room=none", "/api/v1/regions?" + new string('a', 7000), "/api/v1/regions/" + new string('a', 7000),
        "/api/v1/regions?q=" + string.Concat(Enumerable.Repeat("%E9%95%BF", 800)),
        "/api/v1/observations?" + string.Join('&', Enumerable.Repeat("region=330503105", 400)),
        "/api/v1/observations?region=" + string.Join(',', Enumerable.Range(0, 1000)), "/api/v1/regions?&&&=&=x&q", "/api/v1/regions??q=x",
        "/api/v1/regions?q=x#y",
    ];

    /// <summary>Methods that most paths do not support.</summary>
    public static readonly IReadOnlyList<string> Methods =
        ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "QUERY", "get", "X"];
}
