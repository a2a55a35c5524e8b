namespace IndicatorsApi.Http.Pagination;

/// <summary>Documents the values of <c>sort</c> in OpenAPI.</summary>
/// <param name="Names">The values.</param>
internal sealed record SortMetadata(IReadOnlyList<string> Names);
