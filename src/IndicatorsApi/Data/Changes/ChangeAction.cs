namespace IndicatorsApi.Data.Changes;

/// <summary>The action on an observation or a target.</summary>
public enum ChangeAction
{
    /// <summary>It was created, for the first time or after a withdrawal.</summary>
    Created,

    /// <summary>It was revised.</summary>
    Revised,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
