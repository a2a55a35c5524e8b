namespace IndicatorsApi.Http.Pagination;

/// <summary>A page of rows.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The rows, in order.</param>
/// <param name="Next">The cursor of the next page; <see langword="null"/> on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
