namespace IndicatorsApi.Measures.Growth;

/// <summary>What growth is measured against.</summary>
public enum GrowthBase
{
    /// <summary>The same period one year earlier (同比).</summary>
    YearEarlier,

    /// <summary>The period of the same kind just before (环比): May for June, the first quarter for the second.</summary>
    Previous,
}
