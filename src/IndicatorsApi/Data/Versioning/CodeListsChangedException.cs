namespace IndicatorsApi.Data.Versioning;

/// <summary>What was being written was judged by a vocabulary that somebody has changed meanwhile: it has to be judged anew.</summary>
public sealed class CodeListsChangedException() : Exception("The vocabulary was changed while rows that refer to it were written.");
