namespace IndicatorsApi.Http.Pagination;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The item.</typeparam>
public sealed record ListResponse<T>
{
    /// <summary>The items, in the order asked for.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>The cursor of the next page; null on the last one. The same link stands in the <c>Link</c> header.</summary>
    public string? Next { get; init; }
}
