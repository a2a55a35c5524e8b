using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Comparisons;

/// <summary>By which number regions are compared.</summary>
public enum ComparisonMeasure
{
    /// <summary>What they have come to, in the indicator's unit.</summary>
    [LocalizedName("数值", "value")]
    Value,

    /// <summary>The growth against a year earlier, in percent; for indicators measured in percent the change, in percentage points.</summary>
    [LocalizedName("增幅", "growth")]
    Growth,

    /// <summary>What their targets have attained, in percent.</summary>
    [LocalizedName("完成率", "attainment")]
    Attainment,

    /// <summary>How fast it goes toward their targets, in percent of what is needed.</summary>
    [LocalizedName("进度比", "pace")]
    Pace,

    /// <summary>How far their targets are ahead, in percentage points of the way.</summary>
    [LocalizedName("超前或落后", "ahead or behind")]
    Lead,
}
