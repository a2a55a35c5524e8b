namespace IndicatorsApi.Data.Versioning;

/// <summary>The code lists changed while a staged import was running, so its rows must be validated again.</summary>
public sealed class CodeListsChangedException() : Exception("The code lists changed while rows that refer to them were written.");
