namespace IndicatorsApi.Data.CodeLists;

/// <summary>Has the vocabulary in memory that goes with what it reads. Revisions know the context by it: their folder may not know the storage that reads them.</summary>
internal interface ICodeListContext
{
    /// <summary>The vocabulary of the version that is read; nothing outside of a transaction.</summary>
    Codelists? CodeLists { get; }
}
