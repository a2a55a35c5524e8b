using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>
/// What a rule demands, once baseline and polarity are known. The kinds of rules come down to these few shapes, and the
/// measures know only the shapes: a new kind of rule needs no new measure.
/// </summary>
public abstract record TargetCriterion
{
    /// <summary>Why the goal has no number to measure against; <see langword="null"/> where it has one.</summary>
    public virtual NoteCode? NoBound => null;

    /// <summary>Which side of the number, or of the baseline, is demanded; absent where it is both or neither.</summary>
    public virtual BoundSide? Side => null;

    /// <summary>The one number to reach, in the unit; absent for a range, a mere direction, or without a baseline.</summary>
    public virtual decimal? Threshold => null;

    /// <summary>How <see cref="Threshold"/> comes about: stated by the target, or computed from the baseline.</summary>
    public virtual CalculationStep? ThresholdWorking => Threshold is { } stated ? Formulas.ThresholdStated.Of(stated).Working : null;

    /// <summary>Whether a figure fulfils the goal.</summary>
    public abstract Fulfilment Evaluate(ObservationValue observation);

    /// <summary>The number that <paramref name="value"/> has to be measured against.</summary>
    /// <returns>
    /// <see langword="null"/> where the goal has no number at all (<see cref="NoBound"/> says why), or where the value lies
    /// inside a range and has nothing left to go.
    /// </returns>
    public abstract Bound? BoundFor(decimal value);
}
