namespace IndicatorsApi.Data.Changes;

/// <summary>What happened to a figure or a target.</summary>
public enum ChangeAction
{
    /// <summary>It came on record, for the first time or after it was withdrawn.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Revised,

    /// <summary>It was taken out of the record.</summary>
    Withdrawn,
}
