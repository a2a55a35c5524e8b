namespace IndicatorsApi.Measures.Comparisons;

/// <summary>By which number regions are compared.</summary>
public enum ComparedBy
{
    /// <summary>What they have come to, in the indicator's unit.</summary>
    Value,

    /// <summary>The growth against a year earlier, in percent; for indicators measured in percent the change, in percentage points.</summary>
    Growth,

    /// <summary>What their targets have attained, in percent.</summary>
    Attainment,

    /// <summary>How fast it goes toward their targets, in percent of what is needed.</summary>
    Pace,

    /// <summary>How far their targets are ahead, in percentage points of the way.</summary>
    Lead,
}
