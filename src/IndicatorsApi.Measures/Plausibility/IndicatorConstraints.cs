using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>What an indicator says about what its figures can be.</summary>
public sealed record IndicatorConstraints
{
    /// <summary>How values relate to time.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>How the figures of the parts of a period make that of the period.</summary>
    public required TemporalAggregation OverTime { get; init; }

    /// <summary>Whether values are percentages.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The least that a value can be, in the unit; absent where nothing is said about it.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that a value can be, in the unit; absent where nothing is said about it.</summary>
    public decimal? Max { get; init; }

    /// <summary>The name of the unit; absent where no slip is to be named by units.</summary>
    public LocalizedText? Unit { get; init; }

    /// <summary>The names of units of the same measure, by the power of ten that they are smaller by: 万元 by 4 for an indicator in 亿元.</summary>
    public IReadOnlyDictionary<int, LocalizedText> SmallerUnits { get; init; } = new Dictionary<int, LocalizedText>();
}
