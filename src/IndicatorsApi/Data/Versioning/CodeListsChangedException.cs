namespace IndicatorsApi.Data.Versioning;

/// <summary>The code lists changed after rows were validated against them, so the rows must be validated again.</summary>
public sealed class CodeListsChangedException() : Exception("The code lists changed while rows that refer to them were written.");
