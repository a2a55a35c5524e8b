namespace IndicatorsApi.Data.Imports;

/// <summary>What a file holds.</summary>
public enum ImportKind
{
    /// <summary>Figures.</summary>
    Observations,

    /// <summary>Targets.</summary>
    Targets,
}
