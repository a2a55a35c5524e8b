namespace IndicatorsApi.Tables.Documents;

/// <summary>A block of a document.</summary>
public abstract record Block;
