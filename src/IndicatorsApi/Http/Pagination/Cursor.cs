using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.Pagination;

/// <summary>The opaque cursor of a page: the sort key of its last row and a fingerprint of the list.</summary>
/// <remarks>The fingerprint prevents the use of a cursor with other filters or another sort order.</remarks>
public static class Cursor
{
    private static readonly string[] IgnoredParameters =
        ["cursor", "limit", "lang", FormatNegotiation.Parameter, FormatNegotiation.ByteOrderMark, FormatNegotiation.Labels];

    /// <summary>Returns the cursor of a position.</summary>
    public static string Write(HttpRequest request, IReadOnlyList<JsonElement> position) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Content(Fingerprint(request), position)));

    /// <summary>Returns the position of a cursor.</summary>
    /// <exception cref="ProblemException">400: the cursor does not belong to this list with these filters.</exception>
    public static IReadOnlyList<JsonElement> Read(HttpRequest request, string cursor)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(Base64Url.DecodeFromChars(cursor));
            if (content?.Position is not null && content.List == Fingerprint(request))
                return content.Position;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // A malformed cursor is rejected like a cursor of another list.
        }

        throw Refuse(cursor);
    }

    /// <summary>Returns the problem of a cursor that does not belong to the list.</summary>
    public static ProblemException Refuse(string cursor) => new(Problem.OfParameter(
        ProblemType.InvalidCursor,
        "cursor",
        Localizer.Format(
            $"'{cursor}' is no cursor of this list with these filters and this sort. Use `next` of the previous page, or omit `cursor`.")));

    private static string Fingerprint(HttpRequest request)
    {
        var filters = request.Query
            .Where(pair => !IgnoredParameters.Contains(pair.Key, StringComparer.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={string.Join(',', pair.Value.ToArray())}");
        var list = $"{request.Path}?{string.Join('&', filters)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, 8));
    }

    private sealed record Content(string List, IReadOnlyList<JsonElement> Position);
}
