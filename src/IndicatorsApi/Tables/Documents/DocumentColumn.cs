namespace IndicatorsApi.Tables.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Head">The header.</param>
/// <param name="Weight">The relative width.</param>
/// <param name="IsNumeric"><c>true</c> for numbers, which are aligned to the right.</param>
public sealed record DocumentColumn(string Head, int Weight, bool IsNumeric = false);
