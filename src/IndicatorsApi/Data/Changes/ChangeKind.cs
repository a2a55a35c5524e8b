namespace IndicatorsApi.Data.Changes;

/// <summary>The kind of revision in the change log.</summary>
public enum ChangeKind
{
    /// <summary>An observation.</summary>
    Observation,

    /// <summary>A target.</summary>
    Target,
}
