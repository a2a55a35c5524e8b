using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Writing;
using Microsoft.Net.Http.Headers;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>The format that a client wants an answer in.</summary>
internal static class FormatNegotiation
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "format";

    /// <summary>The parameter that asks for a byte order mark.</summary>
    public const string ByteOrderMark = "bom";

    /// <summary>The parameter that asks for words instead of codes.</summary>
    public const string Labels = "labels";

    private const string Json = "json";
    private const string JsonMediaType = "application/json";

    /// <summary>What the parameter <c>format</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Json, .. TableFormat.All.Select(format => format.Name)];

    /// <summary>The formats with their media types, for people.</summary>
    public static string Known { get; } =
        string.Join(", ", TableFormat.All.Select(format => $"{format.Name} ({format.MediaType})").Prepend($"{Json} ({JsonMediaType})"));

    /// <summary>The parameter <c>format</c>; else the best of <c>Accept</c> (RFC 9110, 12.5.1); else JSON.</summary>
    /// <returns><see langword="null"/> for JSON.</returns>
    /// <exception cref="ProblemException">406: it is none of ours; 400: something was asked for that the format cannot do.</exception>
    public static TableFormat? WantedFormat(this HttpRequest request)
    {
        var format = request.Query.TryGetValue(Parameter, out var name) ? Named(name.ToString()) : Accepted(request);
        if (request.Query[ByteOrderMark] == "true" && format?.IsPlainText != true)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, ByteOrderMark, Localizer.Format($"A byte order mark stands before plain text only. Ask for `format=csv`, or leave it out.")));
        if (request.Query[Labels] == "true" && format?.MayHoldWords != true)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, Labels, Localizer.Format($"Words instead of codes stand in CSV and workbooks only. Ask for `format=csv` or `format=xlsx`, or leave it out.")));
        if (request.Query["explain"] == "true" && format is not null)
            throw new ProblemException(Problem.OfParameter(ProblemType.InvalidParameter, "explain", Localizer.Format($"Explanations do not fit into a table. Ask for `format=json`.")));
        return format;
    }

    /// <summary>Whether a client seems to want another format than JSON; refusals are left to whoever answers.</summary>
    public static bool WantsFile(this HttpRequest request) => request.Query.TryGetValue(Parameter, out var name)
        ? !name.ToString().Equals(Json, StringComparison.OrdinalIgnoreCase)
        : TableFormat.All.Any(format => request.Headers.Accept.ToString().Contains(format.MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a name; people write JSON-stat with and without the hyphen, and CSV in capitals.</summary>
    private static TableFormat? Named(string name)
    {
        return IsCalled(Json) ? null : TableFormat.All.FirstOrDefault(format => IsCalled(format.Name)) ?? throw NotAcceptable(Localizer.Format($"'{name}' is not a known format."));

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
        return weight.Quality > 0 ? format : throw NotAcceptable(Localizer.Format($"None of '{request.Headers.Accept}' is a format of this resource."));
    }

    /// <summary>How much a client wants a media type; what it names by itself comes before what a wildcard lets in.</summary>
    private static (double Quality, int Precision) WeightOf(string mediaType, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var asked = new MediaTypeHeaderValue(mediaType);
        return ranges
            .Where(range => range.MatchesAllTypes || (range.Type.Equals(asked.Type, StringComparison.OrdinalIgnoreCase) && (range.MatchesAllSubTypes || range.SubType.Equals(asked.SubType, StringComparison.OrdinalIgnoreCase))))
            .Select(range => (Precision: range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2, Quality: range.Quality ?? 1))
            .OrderByDescending(match => match.Precision)
            .Select(match => (match.Quality, match.Precision))
            .FirstOrDefault();
    }

    private static ProblemException NotAcceptable(string what) =>
        new(Problem.OfParameter(ProblemType.NotAcceptable, Parameter, Localizer.Format($"{what} Known: {Known}. Name one in `format` or in `Accept`.")));
}
