namespace IndicatorsApi.Data.Changes;

/// <summary>What changed.</summary>
public enum ChangeKind
{
    /// <summary>A figure.</summary>
    Observation,

    /// <summary>A target.</summary>
    Target,
}
