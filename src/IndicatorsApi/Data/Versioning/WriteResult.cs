namespace IndicatorsApi.Data.Versioning;

/// <summary>What became of a write.</summary>
public enum WriteResult
{
    /// <summary>The key was not on record; now it is.</summary>
    Created,

    /// <summary>A new revision took the place of the one before.</summary>
    Revised,

    /// <summary>It said what is on record already; no revision was made.</summary>
    Unchanged,

    /// <summary>The row is out of the record; its history stays.</summary>
    Withdrawn,

    /// <summary>Nothing is on record that could be withdrawn.</summary>
    Missing,

    /// <summary>The row was not in the state that the write made its condition.</summary>
    ConditionFailed,

    /// <summary>A final figure changes only with a reason.</summary>
    ReasonNeeded,
}
