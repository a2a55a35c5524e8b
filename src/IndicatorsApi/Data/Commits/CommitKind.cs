namespace IndicatorsApi.Data.Commits;

/// <summary>What kind of write made a version of the record.</summary>
public enum CommitKind
{
    /// <summary>The first data set.</summary>
    Seed,

    /// <summary>A single figure or target, recorded or changed.</summary>
    Put,

    /// <summary>A single figure or target, taken out.</summary>
    Withdrawal,

    /// <summary>A file of figures or targets.</summary>
    Import,

    /// <summary>A region, unit, topic, indicator or source.</summary>
    CodeLists,
}
