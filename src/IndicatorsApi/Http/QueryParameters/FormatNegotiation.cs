using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Writing;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Negotiates the format of a response (RFC 9110, 12.5.1).</summary>
internal static class FormatNegotiation
{
    /// <summary>The parameter for the format.</summary>
    public const string Parameter = "format";

    /// <summary>The parameter for a byte order mark.</summary>
    public const string ByteOrderMark = "bom";

    /// <summary>The parameter for labels instead of codes.</summary>
    public const string Labels = "labels";

    private const string Json = "json";
    private const string JsonMediaType = "application/json";

    /// <summary>The values of the parameter <c>format</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [Json, .. TableFormat.All.Select(format => format.Name)];

    /// <summary>The formats with their media types, for messages.</summary>
    public static string Known { get; } =
        string.Join(", ", TableFormat.All.Select(format => $"{format.Name} ({format.MediaType})").Prepend($"{Json} ({JsonMediaType})"));

    /// <summary>Returns the requested format: the parameter <c>format</c>, else the best match of <c>Accept</c>, else JSON.</summary>
    /// <returns><see langword="null"/> for JSON.</returns>
    /// <exception cref="ProblemException">406: the format is unknown; 400: the format does not support another parameter.</exception>
    public static TableFormat? RequestedFormat(this HttpRequest request)
    {
        var format = request.Query.TryGetValue(Parameter, out var name) ? Named(name.ToString()) : Accepted(request);
        if (request.Query[ByteOrderMark] == "true" && format?.IsPlainText != true)
        {
            throw Unsupported(
                ByteOrderMark, Localizer.Format($"A byte order mark applies to plain text only. Use `format=csv`, or omit `bom`."));
        }

        if (request.Query[Labels] == "true" && format?.MayHoldWords != true)
        {
            throw Unsupported(Labels, Localizer.Format(
                $"Labels instead of codes apply to CSV and workbooks only. Use `format=csv` or `format=xlsx`, or omit `labels`."));
        }

        if (request.Query["explain"] == "true" && format is not null)
            throw Unsupported("explain", Localizer.Format($"Explanations are not available in tables. Use `format=json`."));
        return format;
    }

    /// <summary>Returns <see langword="true"/> for a request that seems to prefer another format than JSON, without validation.</summary>
    public static bool PrefersFile(this HttpRequest request) => request.Query.TryGetValue(Parameter, out var name)
        ? !name.ToString().Equals(Json, StringComparison.OrdinalIgnoreCase)
        : TableFormat.All.Any(format => request.Headers.Accept.ToString().Contains(format.MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the format of a name, ignoring case and hyphens: JSON-stat is written with and without.</summary>
    private static TableFormat? Named(string name)
    {
        return IsCalled(Json)
            ? null
            : TableFormat.All.FirstOrDefault(format => IsCalled(format.Name))
                ?? throw NotAcceptable(Localizer.Format($"'{name}' is not a known format."));

        bool IsCalled(string known) => Plain(name).Equals(Plain(known), StringComparison.OrdinalIgnoreCase);
        static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal);
    }

    private static TableFormat? Accepted(HttpRequest request)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
            return null;

        var (format, weight) = TableFormat.All.Prepend(null)
            .Select(format => (format, weight: WeightOf(format?.MediaType ?? JsonMediaType, ranges)))
            .MaxBy(candidate => candidate.weight);
        return weight.Quality > 0
            ? format
            : throw NotAcceptable(Localizer.Format($"None of '{request.Headers.Accept}' is a format of this resource."));
    }

    /// <summary>Returns the weight of a media type in <c>Accept</c>. The most precise range decides.</summary>
    private static (double Quality, int Precision) WeightOf(string mediaType, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var wanted = new MediaTypeHeaderValue(mediaType);
        return ranges
            .Where(range => range.MatchesAllTypes || (HasTypeOf(range) && (range.MatchesAllSubTypes || HasSubTypeOf(range))))
            .Select(range => (Precision: range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2, Quality: range.Quality ?? 1))
            .OrderByDescending(match => match.Precision)
            .Select(match => (match.Quality, match.Precision))
            .FirstOrDefault();

        bool HasTypeOf(MediaTypeHeaderValue range) => range.Type.Equals(wanted.Type, StringComparison.OrdinalIgnoreCase);
        bool HasSubTypeOf(MediaTypeHeaderValue range) => range.SubType.Equals(wanted.SubType, StringComparison.OrdinalIgnoreCase);
    }

    private static ProblemException Unsupported(string parameter, string detail) =>
        new(Problem.OfParameter(ProblemType.InvalidParameter, parameter, detail));

    private static ProblemException NotAcceptable(string reason) => new(Problem.OfParameter(
        ProblemType.NotAcceptable, Parameter, Localizer.Format($"{reason} Allowed: {Known}. Send one in `format` or `Accept`.")));
}
