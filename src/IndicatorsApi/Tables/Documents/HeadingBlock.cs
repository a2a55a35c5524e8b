namespace IndicatorsApi.Tables.Documents;

/// <summary>A heading.</summary>
/// <param name="Text">What it says.</param>
public sealed record HeadingBlock(string Text) : Block;
