using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The properties of an indicator that constrain its values.</summary>
public sealed record IndicatorConstraints
{
    /// <summary>The kind of measure.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>The aggregation over the parts of a period.</summary>
    public required TemporalAggregation OverTime { get; init; }

    /// <summary>Indicates that values are percentages.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The minimum value, in the unit. Absent if the indicator declares none.</summary>
    public decimal? Min { get; init; }

    /// <summary>The maximum value, in the unit. Absent if the indicator declares none.</summary>
    public decimal? Max { get; init; }

    /// <summary>The name of the unit. Absent if warnings need not name units.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>The names of smaller units of the same measure, by power of ten: 万元 by 4 for an indicator in 亿元.</summary>
    public IReadOnlyDictionary<int, LocalizedText> SmallerUnits { get; init; } = new Dictionary<int, LocalizedText>();
}
