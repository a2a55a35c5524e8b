using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>
/// A goal that is a distance from the baseline: a direction, a change or a growth. Where the figure was published together
/// with its own growth or change, that decides, because its base is comparable; otherwise the levels do.
/// </summary>
/// <param name="Direction">Whether the goal is to rise or to fall.</param>
/// <param name="Baseline">The level to compare with, if there is one.</param>
public abstract record RelativeGoal(BoundSide Direction, QualifiedValue? Baseline) : TargetCriterion
{
    /// <inheritdoc />
    public override BoundSide? Side => Direction;

    /// <summary>The level that the baseline and the distance come to, if they do.</summary>
    protected abstract Bound? Level { get; }

    /// <summary>Why there is no such level.</summary>
    protected NoteCode NoLevel => Baseline is null ? NoteCode.NoBaseline : NoteCode.BaselineNotPositive;

    /// <summary>What the published growth or change says, if one was published.</summary>
    protected abstract bool? EvaluatePublished(ObservationValue observation);

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation)
    {
        if (EvaluatePublished(observation) is { } published)
            return published;
        if (observation.Level is not { } level)
            return NoteCode.GrowthOnly;
        if (Level is not { } bound)
            return NoLevel;
        if (bound.Admits(level) is { } met)
            return met;
        return level.IsExact ? NoteCode.BaselineQualified : NoteCode.ValueQualified;
    }

    /// <summary>Whether a signed distance is at least as far in the good direction as another.</summary>
    protected bool Reaches(decimal distance, decimal demanded) =>
        Direction == BoundSide.Floor ? distance >= demanded : distance <= demanded;
}
