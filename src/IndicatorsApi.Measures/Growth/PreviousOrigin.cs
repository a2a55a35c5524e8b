namespace IndicatorsApi.Measures.Growth;

/// <summary>Where the value of one year earlier comes from.</summary>
public enum PreviousOrigin
{
    /// <summary>It is on record.</summary>
    Observed,

    /// <summary>It follows from the published growth: p = y / (1 + g/100).</summary>
    ImpliedByPublishedGrowth,

    /// <summary>It follows from the published change: p = y − c.</summary>
    ImpliedByPublishedChange,
}
