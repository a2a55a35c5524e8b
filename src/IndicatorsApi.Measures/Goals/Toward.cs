using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Goals;

/// <summary>More, or less, than the baseline, by whatever amount.</summary>
/// <inheritdoc cref="RelativeGoal" />
public sealed record Toward(BoundSide Direction, Quantity? Baseline) : RelativeGoal(Direction, Baseline)
{
    /// <inheritdoc />
    public override NoteCode? NoBound => NoteCode.DirectionOnly;

    /// <inheritdoc />
    protected override Bound? Level => Baseline is { } baseline ? new Bound(Direction, baseline, Strict: true) : null;

    /// <inheritdoc />
    public override Bound? BoundFor(decimal value) => null;

    /// <inheritdoc />
    protected override bool? JudgePublished(Figure figure) =>
        (figure.ReportedGrowthPercent ?? figure.ReportedChange) is { } distance ? distance != 0 && Reaches(distance, 0) : null;

    /// <summary>Whether a figure says that nothing has changed.</summary>
    public bool IsUnchanged(Figure figure) =>
        (figure.ReportedGrowthPercent ?? figure.ReportedChange) is { } distance ? distance == 0
        : figure.Level is { } level && Baseline is { } baseline && level.CompareWith(baseline) == 0;
}
