namespace IndicatorsApi.Http.Pagination;

/// <summary>Tells OpenAPI what <c>sort</c> of a list takes.</summary>
/// <param name="Words">The words it takes.</param>
internal sealed record SortMetadata(IReadOnlyList<string> Words);
