namespace IndicatorsApi.Record.Writing;

/// <summary>What was being written was judged by a vocabulary that somebody has changed meanwhile: it has to be judged anew.</summary>
public sealed class VocabularyChangedException() : Exception("The vocabulary was changed while rows that refer to it were written.");
