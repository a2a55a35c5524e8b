using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>An increase or decrease from the baseline by any amount.</summary>
/// <param name="Direction">Floor for an increase, ceiling for a decrease.</param>
/// <param name="Baseline">The baseline value, if any.</param>
public sealed record DirectionOnly(BoundSide Direction, QualifiedValue? Baseline) : RelativeCriterion(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBoundReason => NoteCode.DirectionOnly;

    /// <inheritdoc />
    protected override Bound? Level => Baseline is { } baseline ? new Bound(Direction, baseline, Strict: true) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => null;

    /// <inheritdoc />
    protected override bool? EvaluatePublished(ObservationValue observation) =>
        (observation.ReportedGrowthPercent ?? observation.ReportedChange) is { } distance ? distance != 0 && Reaches(distance, 0) : null;

    /// <summary>Returns <see langword="true"/> if an observation equals the baseline.</summary>
    public bool IsUnchanged(ObservationValue observation) =>
        (observation.ReportedGrowthPercent ?? observation.ReportedChange) is { } distance ? distance == 0
        : observation.Level is { } level && Baseline is { } baseline && level.CompareWith(baseline) == 0;
}
