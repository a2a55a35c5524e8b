namespace IndicatorsApi.Record.Vocabulary;

/// <summary>Has the vocabulary in memory that goes with what it reads.</summary>
internal interface IVocabularyHolder
{
    /// <summary>The vocabulary of the version that is read; nothing outside of a transaction.</summary>
    Codelists? Vocabulary { get; }
}
