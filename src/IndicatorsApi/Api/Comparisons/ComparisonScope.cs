namespace IndicatorsApi.Api.Comparisons;

/// <summary>Whom a comparison includes.</summary>
public enum ComparisonScope
{
    /// <summary>The direct parts of the region.</summary>
    Children,

    /// <summary>The region itself and the other direct parts of what it is a part of.</summary>
    Peers,
}
