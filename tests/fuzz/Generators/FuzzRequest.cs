using System.Globalization;
using System.Text;
using IndicatorsApi.Fuzz.Contract;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>A request, whose texts hold a byte in each character, so that they can hold any bytes.</summary>
/// <param name="Number">Its number in the run.</param>
/// <param name="Operation">The operation; <c>null</c> for an undocumented one.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, as they are sent.</param>
/// <param name="Headers">The headers, without those that frame the body.</param>
/// <param name="Body">The body, if there is one.</param>
/// <param name="IsChunked">Whether the body is sent in chunks, and its length not said.</param>
internal sealed record FuzzRequest(
    int Number, Operation? Operation, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body,
    bool IsChunked)
{
    private const int ChunkBytes = 1000;
    private const int MaxLineLength = 8000;
    private const int ShownBytes = 3000;

    /// <summary>Whether this is no HTTP that the server has to hand on to the program, which alone explains what is wrong.</summary>
    public bool MayBeRefusedByServer =>
        Target.Length > MaxLineLength || Target.Contains("%00", StringComparison.Ordinal) || !Method.All(char.IsAsciiLetterUpper)
        || Target.Any(character => character is <= ' ' or >= '\u007f')
            || Headers.Any(header => header.Value.Any(character => character is < ' ' and not '\t' or >= '\u007f'));

    /// <summary>The request as it is sent.</summary>
    /// <param name="host">The value of <c>Host</c>.</param>
    public byte[] ToBytes(string host)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Method} {Target} HTTP/1.1\r\nHost: {host}\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (Body is not null || Method is "PUT" or "POST")
            head.Append(
                IsChunked ? "Transfer-Encoding: chunked\r\n"
                    : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body?.Length ?? 0}\r\n"));
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. IsChunked ? Chunked(Body ?? []) : Body ?? []];
    }

    /// <summary>The request as a shell would send it, except that what is long is cut.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("curl --path-as-is -X ").Append(Quoted(Method));
        foreach (var (name, value) in Headers)
            text.Append(" -H ").Append(Quoted($"{name}: {value}"));
        if (Body is not null)
            text.Append(" --data-binary ").Append(Quoted(Encoding.Latin1.GetString(Body)));
        return text.Append(' ').Append(Quoted($"http://localhost:5080{Target}")).ToString();
    }

    private static byte[] Chunked(byte[] body) =>
        [.. body.Chunk(ChunkBytes)
            .SelectMany(
                chunk =>
                    (byte[])[.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n")), .. chunk,
                        (byte)'\r', (byte)'\n']), .. "0\r\n\r\n"u8];

    private static string Quoted(string text)
    {
        var shown = text.Length <= ShownBytes ? text : text[..ShownBytes];
        var quoted = new StringBuilder("$'");
        foreach (var character in shown)
            quoted.Append(
                character is '\'' or '\\' ? $"\\{character}" : character is >= ' ' and < '\u007f' ? character
                    : string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"));
        return quoted.Append('\'')
            .Append(shown.Length < text.Length ? string.Create(CultureInfo.InvariantCulture, $"…({text.Length} bytes)") : "").ToString();
    }
}
