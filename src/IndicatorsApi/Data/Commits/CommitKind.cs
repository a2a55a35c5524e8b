namespace IndicatorsApi.Data.Commits;

/// <summary>The kind of write that created a dataset version.</summary>
public enum CommitKind
{
    /// <summary>The seed data.</summary>
    Seed,

    /// <summary>The creation or update of an observation, a target or a remark.</summary>
    Put,

    /// <summary>The withdrawal of an observation, a target or a remark.</summary>
    Withdrawal,

    /// <summary>The import of a file of observations or targets.</summary>
    Import,

    /// <summary>A change of a code list.</summary>
    CodeLists,
}
