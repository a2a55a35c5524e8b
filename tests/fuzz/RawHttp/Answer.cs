using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace IndicatorsApi.Fuzz.RawHttp;

/// <summary>What came back, as it came.</summary>
internal sealed record Answer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The media type, without its parameters.</summary>
    public string? MediaType => Header("Content-Type")?.Split(';')[0].Trim();

    public bool Closes => string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the server refused it before the program saw it: it says no more than the status.</summary>
    public bool IsBare => Closes && Body.Length == 0 && MediaType is null;

    /// <summary>The body without its encoding.</summary>
    public byte[] Content => Header("Content-Encoding") switch
    {
        null => Body,
        "gzip" => Decoded(new GZipStream(new MemoryStream(Body), CompressionMode.Decompress)),
        "br" => Decoded(new BrotliStream(new MemoryStream(Body), CompressionMode.Decompress)),
        var other => throw new InvalidDataException($"Nobody asked for the encoding {other}."),
    };

    public string? Header(string name) =>
        Headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)
            .FirstOrDefault();

    /// <summary>Returns the body as JSON without duplicate fields.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonElement Json() => JsonElement.Parse(Content, Strict);

    /// <summary>The status and the beginning of the body, for people.</summary>
    public override string ToString()
    {
        var text = MediaType?.Contains("zip", StringComparison.Ordinal) == true ? "" : Encoding.UTF8.GetString(Content);
        return string.Create(CultureInfo.InvariantCulture, $"{Status} {MediaType} {(text.Length <= 600 ? text : text[..600])}");
    }

    private static byte[] Decoded(Stream encoded)
    {
        using var source = encoded;
        using var decoded = new MemoryStream();
        source.CopyTo(decoded);
        return decoded.ToArray();
    }
}
