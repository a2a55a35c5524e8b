namespace IndicatorsApi.Http.Pagination;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The item.</typeparam>
public sealed record ListResponse<T>
{
    /// <summary>The items, in the requested order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The cursor of the next page; null on the last page. The <c>Link</c> header has the URL of the next page.</summary>
    public string? Next { get; init; }
}
