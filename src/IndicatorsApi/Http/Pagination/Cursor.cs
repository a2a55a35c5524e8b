using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http.Pagination;

/// <summary>
/// The place where a page ends, opaque to the client: the sort key of its last row, and a fingerprint of the list it belongs
/// to, so that a cursor is never applied to other filters or another order.
/// </summary>
public static class Cursor
{
    private static readonly string[] NotPartOfTheList = ["cursor", "limit", "lang", FormatNegotiation.Parameter, FormatNegotiation.ByteOrderMark, FormatNegotiation.Labels];

    /// <summary>Writes the cursor behind a position.</summary>
    public static string Write(HttpRequest request, IReadOnlyList<JsonElement> position) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Content(Fingerprint(request), position)));

    /// <summary>Reads the position out of a cursor.</summary>
    /// <exception cref="ProblemException">The cursor was not given out by this list with these filters.</exception>
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
            // Not one of ours, or cut short: the same answer as for a foreign one.
        }

        throw Refuse(cursor);
    }

    /// <summary>The answer to a cursor that does not belong to the list.</summary>
    public static ProblemException Refuse(string cursor) => new(Problem.OfParameter(
        ProblemType.InvalidCursor,
        "cursor",
        Localizer.Format($"'{cursor}' was not given out by this list with these filters and this sort. Use `next` of the page before, or start without a cursor.")));

    private static string Fingerprint(HttpRequest request)
    {
        var filters = request.Query
            .Where(pair => !NotPartOfTheList.Contains(pair.Key, StringComparer.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={string.Join(',', pair.Value.ToArray())}");
        var list = $"{request.Path}?{string.Join('&', filters)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, 8));
    }

    private sealed record Content(string List, IReadOnlyList<JsonElement> Position);
}
