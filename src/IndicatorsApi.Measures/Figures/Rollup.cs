namespace IndicatorsApi.Measures.Figures;

/// <summary>How the values of a region's parts combine to the region's value.</summary>
public enum Rollup
{
    /// <summary>They add up.</summary>
    Sum,

    /// <summary>Their unweighted mean is meaningful.</summary>
    Mean,

    /// <summary>They do not combine.</summary>
    None,
}
