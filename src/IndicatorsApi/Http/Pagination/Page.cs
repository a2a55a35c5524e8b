namespace IndicatorsApi.Http.Pagination;

/// <summary>The rows of one page.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The rows, in order.</param>
/// <param name="Next">The cursor behind them; null where no row follows.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
