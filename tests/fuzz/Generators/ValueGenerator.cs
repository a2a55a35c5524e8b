using System.Globalization;
using System.Text.Json;
using IndicatorsApi.Fuzz.Contract;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>
/// Values that parameters and fields are meant to have: words of their lists, codes that are on record, days and numbers.
/// </summary>
internal sealed class ValueGenerator(ApiDescription description, Material material)
{
    private static readonly string[] Days =
        ["2024-12-31", "2025-01-01", "2025-06-30", "2025-07-15", "2025-12-31", "2026-03-01", "2030-01-01"];
    private static readonly string[] Words = ["投资", "产值", "output", "tax", "菱湖", "a", "办公室", "2024"];

    /// <summary>Returns a value as text for a schema and a name.</summary>
    public string Valid(RandomSource chance, string name, JsonElement schema)
    {
        var plain = description.Plain(schema);
        if (plain.TryGetProperty("enum", out var words))
            return chance.Of<JsonElement>([.. words.EnumerateArray()]).GetString()!;
        return plain.GetProperty("type").ToString() switch
        {
            var type when type.Contains("array", StringComparison.Ordinal) =>
                string.Join(',', Enumerable.Range(0, chance.Of(1, 1, 2, 3)).Select(_ => Valid(chance, name, plain.GetProperty("items")))),
            var type when type.Contains("boolean", StringComparison.Ordinal) => chance.Of("true", "false"),
            var type when type.Contains("integer", StringComparison.Ordinal) => Integer(chance, name, plain),
            var type when type.Contains("number", StringComparison.Ordinal) => Number(chance),
            _ => Text(chance, name) ?? (plain.TryGetProperty("example", out var example) ? example.GetString()! : chance.Of(Words)),
        };
    }

    /// <summary>What a parameter should not be: an odd text of its kind, or of any.</summary>
    public static string Odd(RandomSource chance, string name) => name switch
    {
        // A long poll would delay the run.
        "wait" => chance.Of("-1", "61", "1.5", "x", "9223372036854775808", ""),
        "period" or "from" or "to" when chance.Hit(70) => chance.Of(HostileTexts.Periods),
        "on" or "asOf" or "since" when chance.Hit(70) => chance.Of(HostileTexts.Days),
        "limit" or "year" when chance.Hit(70) => chance.Of(HostileTexts.Integers),
        _ => chance.Of(chance.Of(HostileTexts.Texts, HostileTexts.Texts, HostileTexts.Periods, HostileTexts.Days, HostileTexts.Integers)),
    };

    private static string Integer(RandomSource chance, string name, JsonElement schema) => name switch
    {
        "wait" => chance.Of("0", "1"),
        "year" => chance.Of("2024", "2025", "2026"),
        "skippedMonths" or "dueDays" or "multiplier" or "position" => chance.Below(12).ToString(CultureInfo.InvariantCulture),
        _ when schema.TryGetProperty("maximum", out var most) => chance.Of("1", "2", "10", most.GetRawText()),
        _ => chance.Of("1", "3", "10"),
    };

    private static string Number(RandomSource chance) => chance.Hit(90)
        ? (chance.Below(20_000) / 100m).ToString(CultureInfo.InvariantCulture)
        : chance.Of("0", "-1", "0.0000000001", "1234567890123.4567891", "99999999999999999999", "1e3", "-0.0");

    private string? Text(RandomSource chance, string name) => name switch
    {
        "region" or "parent" or "child" => chance.Of(material.Regions),
        "indicator" or "indicators" => chance.Of(material.Indicators),
        "unit" => chance.Of(material.Units),
        "topic" => chance.Of(material.Topics),
        "source" => chance.Of(material.Sources),
        "period" or "from" or "to" or "since" => chance.Hit(name == "since" ? 50 : 95) ? chance.Of(material.Periods) : chance.Of(Days),
        "on" or "dueOn" or "until" or "expires" or "deliveredOn" or "publishedOn" => chance.Of(Days),
        "asOf" => chance.Hit(40) ? string.Create(CultureInfo.InvariantCulture, $"v{1 + chance.Below(30)}")
            : chance.Of("2026-01-01", "2099-12-31", "2050-01-01T00:00:00Z", "2050-01-01T00:00:00.123456789%2B08:00", material.Started),
        "after" => chance.Of(material.Places),
        "q" or "reason" or "locator" or "note" or "cause" => chance.Of(Words),
        "partOf" or "events" => null,
        // A closed port, which the machine itself rejects.
        "url" => Material.ClosedAddress,
        _ => null,
    };
}
