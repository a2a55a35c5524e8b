namespace IndicatorsApi.Tables.Documents;

/// <summary>A table.</summary>
/// <param name="Columns">What its columns hold.</param>
/// <param name="Rows">The cells of each row, as many as there are columns.</param>
public sealed record TableBlock(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
