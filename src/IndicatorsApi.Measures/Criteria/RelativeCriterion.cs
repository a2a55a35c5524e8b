using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A criterion relative to the baseline: a direction, a change or a growth.</summary>
/// <remarks>Growth or change published with the observation decides, because its base is comparable. Otherwise the values decide.</remarks>
/// <param name="Direction">Floor for an increase, ceiling for a decrease.</param>
/// <param name="Baseline">The baseline value, if any.</param>
public abstract record RelativeCriterion(BoundSide Direction, QualifiedValue? Baseline) : TargetCriterion
{
    /// <inheritdoc />
    public override BoundSide? Side => Direction;

    /// <summary>The bound derived from the baseline, if any.</summary>
    protected abstract Bound? Level { get; }

    /// <summary>The reason why there is no bound.</summary>
    protected NoteCode NoLevelReason => Baseline is null ? NoteCode.NoBaseline : NoteCode.BaselineNotPositive;

    /// <summary>Evaluates published growth or change; <see langword="null"/> if none was published.</summary>
    protected abstract bool? EvaluatePublished(ObservationValue observation);

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation)
    {
        if (EvaluatePublished(observation) is { } published)
            return published;
        if (observation.Level is not { } level)
            return NoteCode.GrowthOnly;
        if (Level is not { } bound)
            return NoLevelReason;
        if (bound.Admits(level) is { } met)
            return met;
        return level.IsExact ? NoteCode.BaselineQualified : NoteCode.ValueQualified;
    }

    /// <summary>Returns <see langword="true"/> if a growth or change reaches the required one.</summary>
    protected bool Reaches(decimal actual, decimal required) =>
        Direction == BoundSide.Floor ? actual >= required : actual <= required;
}
