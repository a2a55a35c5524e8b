namespace IndicatorsApi.Tables.Documents;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsAside">Whether it is said small: where figures come from, what was left out.</param>
public sealed record ParagraphBlock(string Text, bool IsAside = false) : Block;
