using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Observations;

/// <summary>What was published about one indicator in one period, as the measures take it: without its storage.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Period">The period the figure speaks of.</param>
/// <param name="Level">The value; absent where only growth or change was published.</param>
/// <param name="Status">How settled the figure is.</param>
/// <param name="ReportedGrowthPercent">The growth that was published with it, in percent over one year earlier.</param>
/// <param name="ReportedChange">The change that was published with it, in the indicator's unit over one year earlier.</param>
/// <param name="Provenance">Where it stands in the record; absent for a figure that follows from others.</param>
public sealed record ObservationValue(
    string Indicator,
    Period Period,
    QualifiedValue? Level,
    ObservationStatus Status = ObservationStatus.Final,
    decimal? ReportedGrowthPercent = null,
    decimal? ReportedChange = null,
    Provenance? Provenance = null)
{
    /// <summary>The figures of other regions that it is the sum of, where it stands in for one that the region does not have; empty for any other.</summary>
    public IReadOnlyList<RegionObservation> AggregatedFrom { get; init; } = [];

    /// <summary>The value as answers show it: as it was recorded, and rounded where it follows from others.</summary>
    public decimal? ShownValue => Provenance is null ? Level?.Value.Rounded() : Level?.Value;

    /// <summary>The same figure in a unit that is smaller by <paramref name="factor"/>; percentages stay.</summary>
    public ObservationValue Scale(decimal factor) =>
        this with
        {
            Level = Level?.Scale(factor),
            ReportedChange = ReportedChange?.Times(factor),
            AggregatedFrom = AggregatedFrom.Count == 0 ? AggregatedFrom : [.. AggregatedFrom.Select(part => part with { Observation = part.Observation.Scale(factor) })],
        };
}
