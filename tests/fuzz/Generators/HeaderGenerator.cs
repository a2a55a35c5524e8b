using System.Globalization;
using IndicatorsApi.Fuzz.Contract;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>Generates headers: credentials, preconditions and content negotiation.</summary>
internal sealed class HeaderGenerator(Material material, string adminKey, string reporterKey)
{
    // A line end would make two headers of one; those are sent by BrokenConnectionTests.
    private static readonly string[] OddValues =
        ["", "*", "\"", "\"\"", "\"x\"", "W/\"x\"", "\"a\", \"b\"", "x", "0", "-1", "1.5", "99999999999999999999", "9223372036854775807",
            "text/csv;q=x", "*/*;q=0", "/", ";q=1", "\u0001", "\u00e9", "\u00ff\u00fe", "%00", "'; DROP TABLE x; --", "bytes=0-",
            "bytes=5-1", "bytes=-1,0-0,1-1", new string('a', 300), new string('b', 5000), "null", "Bearer", "Bearer ", "Basic eDp4",
            "ind_x_y", ","];

    private static readonly string[] Accepts =
        ["application/json", "text/csv", "*/*", "text/html", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.json-stat+json;q=0.5, text/csv;q=0.4", "application/vnd.apache.parquet", "image/png",
            "application/problem+json"];
    private static readonly string[] Names =
        ["If-Match", "If-None-Match", "Accept", "Accept-Language", "Accept-Encoding", "Range", "Idempotency-Key", "Record-Version-At-Least",
            "X-API-Key", "Authorization", "Cookie", "Origin", "If-Modified-Since", "If-Range", "X-Forwarded-For", "X-HTTP-Method-Override",
            "Expect", "traceparent", "Cache-Control", "Content-Language"];

    public List<(string Name, string Value)> Make(RandomSource chance, Operation? operation)
    {
        var headers = Keys(chance, operation).Concat(Conditions(chance, operation)).ToList();
        if (chance.Hit(15))
            headers.Add(("Accept", chance.Of(Accepts)));
        if (chance.Hit(15))
            headers.Add(("Accept-Language", chance.Of("zh", "en", "zh-CN,zh;q=0.9,en;q=0.8", "fr", "*")));
        if (chance.Hit(15))
            headers.Add(("Accept-Encoding", chance.Of("gzip", "br", "gzip, br", "identity")));
        if (operation?.Method == "POST" && chance.Hit(20))
            headers.Add(("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"key-{chance.Below(20)}")));
        while (chance.IsOdd())
            AddOdd(chance, headers);
        return headers;
    }

    private IEnumerable<(string Name, string Value)> Keys(RandomSource chance, Operation? operation)
    {
        if (operation?.NeedsKey != true && !chance.Hit(15))
            return [];
        var key = chance.Below(10) switch
        {
            < 7 => adminKey,
            7 => reporterKey,
            8 => $"{adminKey[..^1]}{(adminKey[^1] == 'x' ? 'y' : 'x')}",
            _ => null,
        };
        return key is null ? [] : [chance.Hit(50) ? ("X-API-Key", key) : ("Authorization", $"Bearer {key}")];
    }

    private IEnumerable<(string Name, string Value)> Conditions(RandomSource chance, Operation? operation)
    {
        foreach (var condition in operation?.Parameters.Where(parameter => parameter.In == "header" && parameter.Name != "Idempotency-Key")
            ?? [])
        {
            if (chance.Hit(10))
                yield return (condition.Name, condition.Name == "Record-Version-At-Least" ? chance.Of("1", "2", "5")
                    : chance.Of([.. material.EntityTags, "*"]));
        }
    }

    /// <summary>Requests gzip in odd spellings, which this client can still read.</summary>
    private static void AddOdd(RandomSource chance, List<(string Name, string Value)> headers)
    {
        var name = chance.Of(Names);
        // A client that sends Expect would have to wait for 100 Continue.
        headers.Add(
            (name, name == "Accept-Encoding" ? chance.Of("gzip;q=0", "*", "gzip;q=x", "") : name == "Expect" ? "x" : chance.Of(OddValues)));
    }
}
