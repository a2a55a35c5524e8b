namespace IndicatorsApi.Tables.Documents;

/// <summary>A piece of a document.</summary>
public abstract record Block;
