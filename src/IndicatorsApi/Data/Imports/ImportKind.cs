namespace IndicatorsApi.Data.Imports;

/// <summary>The kind of rows in an import file.</summary>
public enum ImportKind
{
    /// <summary>Observations.</summary>
    Observations,

    /// <summary>Targets.</summary>
    Targets,
}
