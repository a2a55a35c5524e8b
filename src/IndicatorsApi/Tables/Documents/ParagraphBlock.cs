namespace IndicatorsApi.Tables.Documents;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsAside"><c>true</c> for small print, such as sources and omissions.</param>
public sealed record ParagraphBlock(string Text, bool IsAside = false) : Block;
