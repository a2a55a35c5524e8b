namespace IndicatorsApi.Measures.Rollups;

/// <summary>The point of a period at which the values of regions are aligned.</summary>
public enum AlignmentPoint
{
    /// <summary>The newest point that all regions have reported.</summary>
    Common,

    /// <summary>The newest point of each region. The aggregate is then not a total.</summary>
    Latest,
}
