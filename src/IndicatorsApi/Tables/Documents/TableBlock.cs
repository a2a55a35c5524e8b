namespace IndicatorsApi.Tables.Documents;

/// <summary>A table.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The cells of each row, one per column.</param>
public sealed record TableBlock(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
