namespace IndicatorsApi.Tables.Documents;

/// <summary>A heading.</summary>
/// <param name="Text">The text.</param>
public sealed record HeadingBlock(string Text) : Block;
