using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>More, or less, than the baseline, by whatever amount.</summary>
/// <inheritdoc cref="RelativeGoal" />
public sealed record DirectionOnly(BoundSide Direction, QualifiedValue? Baseline) : RelativeGoal(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBound => NoteCode.DirectionOnly;

    /// <inheritdoc />
    protected override Bound? Level => Baseline is { } baseline ? new Bound(Direction, baseline, Strict: true) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => null;

    /// <inheritdoc />
    protected override bool? EvaluatePublished(ObservationValue observation) =>
        (observation.ReportedGrowthPercent ?? observation.ReportedChange) is { } distance ? distance != 0 && Reaches(distance, 0) : null;

    /// <summary>Whether a figure says that nothing has changed.</summary>
    public bool IsUnchanged(ObservationValue observation) =>
        (observation.ReportedGrowthPercent ?? observation.ReportedChange) is { } distance ? distance == 0
        : observation.Level is { } level && Baseline is { } baseline && level.CompareWith(baseline) == 0;
}
