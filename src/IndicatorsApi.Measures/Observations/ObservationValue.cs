using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Observations;

/// <summary>An observation of one indicator and period as the input of measures, independent of storage.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Level">The value. Absent if only growth or change was published.</param>
/// <param name="Status">The status.</param>
/// <param name="ReportedGrowthPercent">The published year-on-year growth, in percent.</param>
/// <param name="ReportedChange">The published year-on-year change, in the indicator's unit.</param>
/// <param name="Provenance">The revision and source. Absent for a derived observation.</param>
public sealed record ObservationValue(
    string Indicator,
    Period Period,
    QualifiedValue? Level,
    ObservationStatus Status = ObservationStatus.Final,
    decimal? ReportedGrowthPercent = null,
    decimal? ReportedChange = null,
    Provenance? Provenance = null)
{
    /// <summary>The predecessor observations of which this is the sum. Empty unless it is a predecessor aggregate.</summary>
    public IReadOnlyList<RegionObservation> AggregatedFrom { get; init; } = [];

    /// <summary>The value in responses: exact if recorded, rounded if derived.</summary>
    public decimal? DisplayValue => Provenance is null ? Level?.Value.Rounded() : Level?.Value;

    /// <summary>Converts the observation to a unit that is smaller by <paramref name="factor"/>. Percentages do not change.</summary>
    public ObservationValue Scale(decimal factor) =>
        this with
        {
            Level = Level?.Scale(factor),
            ReportedChange = ReportedChange?.Times(factor),
            AggregatedFrom = AggregatedFrom.Count == 0
                ? AggregatedFrom
                : [.. AggregatedFrom.Select(part => part with { Observation = part.Observation.Scale(factor) })],
        };
}
