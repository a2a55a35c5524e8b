using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Fuzz.Contract;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>Bodies: what an operation takes, what it nearly takes, and what is nothing at all.</summary>
internal sealed class BodyGenerator(JsonGenerator json, FileGenerator files)
{
    private const int MoreThanIsRead = 1_000_100;

    private static readonly string[] OddTypes =
        ["", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json;", "application/vnd.api+json",
            "APPLICATION/JSON", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/csv; charset=gb2312",
            "text/csv", "application/octet-stream", ";", "x", "application/json, text/csv", "\u00ff"];

    private static readonly string[] OddEncodings = ["gzip", "br", "deflate", "identity", "x"];

    /// <summary>A body and the headers that say what it is.</summary>
    public (byte[]? Body, List<(string Name, string Value)> Headers) Make(RandomSource chance, Operation? operation)
    {
        if (operation is null || operation.Bodies.Count == 0)
            return chance.IsOdd() ? ("{}"u8.ToArray(), [("Content-Type", "application/json")]) : (null, []);
        var type = chance.Of<string>([.. operation.Bodies.Keys]);
        var body = operation.Id == "createImport" ? files.Make(chance, type) : Encoding.UTF8.GetBytes(Json(chance, operation.Bodies[type]));
        var headers = new List<(string, string)> { ("Content-Type", chance.IsOdd() ? chance.Of(OddTypes) : type) };
        if (chance.IsOdd())
            headers.Clear();
        if (chance.IsOdd() && chance.Hit(30))
            body = Broken(chance, body);
        if (chance.IsOdd() && chance.Hit(30))
            (body, headers) = Encoded(chance, body, headers);
        return (body, headers);
    }

    private string Json(RandomSource chance, JsonElement body) =>
        body.TryGetProperty("example", out var example) && !example.GetRawText().Contains("https:", StringComparison.Ordinal)
            && chance.Hit(40) ? JsonGenerator.After(chance, example) : json.Make(chance, body.GetProperty("schema"), "body");

    private static byte[] Broken(RandomSource chance, byte[] body) => chance.Below(8) switch
    {
        0 => [],
        1 => chance.Bytes(chance.Of(1, 10, 1000)),
        2 => body[..chance.Below(body.Length + 1)],
        3 => [0xEF, 0xBB, 0xBF, .. body],
        4 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
        5 => [.. body, .. chance.Of<byte[]>([.. body], "\0"u8.ToArray(), "}"u8.ToArray(), [0xFF])],
        6 => [.. body[..(body.Length / 2)], 0xC3, 0x28, .. body[(body.Length / 2)..]],
        _ => [.. body, .. Enumerable.Repeat((byte)' ', MoreThanIsRead)],
    };

    /// <summary>Says that the body is encoded, which it is wholly, in part, or not.</summary>
    private static (byte[] Body, List<(string, string)> Headers) Encoded(RandomSource chance, byte[] body, List<(string, string)> headers)
    {
        using var encoded = new MemoryStream();
        using (var gzip = new GZipStream(encoded, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        headers.Add(("Content-Encoding", chance.Of(OddEncodings)));
        return (chance.Of(body, encoded.ToArray(), encoded.ToArray()[..(int)(encoded.Length * 3 / 4)]), headers);
    }
}
