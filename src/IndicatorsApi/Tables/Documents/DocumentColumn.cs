namespace IndicatorsApi.Tables.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Head">What it holds.</param>
/// <param name="Weight">How wide it is, against the others.</param>
/// <param name="IsNumeric">Whether its cells are numbers, which stand on the right.</param>
public sealed record DocumentColumn(string Head, int Weight, bool IsNumeric = false);
