using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Comparisons;

/// <summary>By which number regions are compared.</summary>
public enum ComparedBy
{
    /// <summary>What they have come to, in the indicator's unit.</summary>
    [Name("数值", "value")]
    Value,

    /// <summary>The growth against a year earlier, in percent; for indicators measured in percent the change, in percentage points.</summary>
    [Name("增幅", "growth")]
    Growth,

    /// <summary>What their targets have attained, in percent.</summary>
    [Name("完成率", "attainment")]
    Attainment,

    /// <summary>How fast it goes toward their targets, in percent of what is needed.</summary>
    [Name("进度比", "pace")]
    Pace,

    /// <summary>How far their targets are ahead, in percentage points of the way.</summary>
    [Name("超前或落后", "ahead or behind")]
    Lead,
}
