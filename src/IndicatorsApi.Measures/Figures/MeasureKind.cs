namespace IndicatorsApi.Measures.Figures;

/// <summary>How an indicator's values relate to time.</summary>
public enum MeasureKind
{
    /// <summary>Summed over time: output, investment, projects signed.</summary>
    Flow,

    /// <summary>Counted at a moment: villages, facilities, debt.</summary>
    Stock,

    /// <summary>A quotient or an average: percentages, concentrations, income per village.</summary>
    Ratio,

    /// <summary>A place in an order; 1 is the first.</summary>
    Rank,
}
