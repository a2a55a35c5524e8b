namespace IndicatorsApi.Api.Comparisons;

/// <summary>The regions of a comparison relative to a region.</summary>
public enum ComparisonScope
{
    /// <summary>The children of the region.</summary>
    Children,

    /// <summary>The region and the other children of its parent.</summary>
    Peers,
}
