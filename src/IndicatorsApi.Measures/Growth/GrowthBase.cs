namespace IndicatorsApi.Measures.Growth;

/// <summary>The base period of growth.</summary>
public enum GrowthBase
{
    /// <summary>The same period one year earlier (同比).</summary>
    YearEarlier,

    /// <summary>The preceding period of the same kind (环比): May for June, the first quarter for the second.</summary>
    Previous,
}
