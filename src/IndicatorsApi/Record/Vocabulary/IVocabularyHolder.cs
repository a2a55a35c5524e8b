namespace IndicatorsApi.Record.Vocabulary;

/// <summary>Has the vocabulary in memory that goes with what it reads. Revisions know the context by it: their folder may not know the storage that reads them.</summary>
internal interface IVocabularyHolder
{
    /// <summary>The vocabulary of the version that is read; nothing outside of a transaction.</summary>
    Codelists? Vocabulary { get; }
}
