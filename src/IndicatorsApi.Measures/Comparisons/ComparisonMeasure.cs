using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Comparisons;

/// <summary>The measure by which regions are compared.</summary>
public enum ComparisonMeasure
{
    /// <summary>The value, in the indicator's unit.</summary>
    [LocalizedName("数值", "value")]
    Value,

    /// <summary>The year-on-year growth, in percent. For percentages, the change in percentage points.</summary>
    [LocalizedName("增幅", "growth")]
    Growth,

    /// <summary>The attainment of the target, in percent.</summary>
    [LocalizedName("完成率", "attainment")]
    Attainment,

    /// <summary>The pace toward the target, in percent of the pace required.</summary>
    [LocalizedName("进度比", "pace")]
    Pace,

    /// <summary>The lead of the target, in percentage points. Negative if behind.</summary>
    [LocalizedName("超前或落后", "ahead or behind")]
    Lead,
}
