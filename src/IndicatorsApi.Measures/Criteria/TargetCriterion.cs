using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>The criterion of a target: its rule, resolved with baseline and polarity.</summary>
/// <remarks>All kinds of rules resolve to a few criteria. Measures depend only on criteria, so a new rule needs no new measure.</remarks>
public abstract record TargetCriterion
{
    /// <summary>The reason why the criterion has no bound; <see langword="null"/> if it has one.</summary>
    public virtual NoteCode? NoBoundReason => null;

    /// <summary>The required side of the bound or baseline. Absent for a range and for an exact value.</summary>
    public virtual BoundSide? Side => null;

    /// <summary>The threshold, in the unit. Absent for a range, a direction without a number, or a missing baseline.</summary>
    public virtual decimal? Threshold => null;

    /// <summary>The calculation of <see cref="Threshold"/>: stated by the target, or computed from the baseline.</summary>
    public virtual CalculationStep? ThresholdStep => Threshold is { } stated ? Formulas.ThresholdStated.Of(stated).Step : null;

    /// <summary>Evaluates an observation against the criterion.</summary>
    public abstract Fulfilment Evaluate(ObservationValue observation);

    /// <summary>Returns the bound that applies to a value.</summary>
    /// <returns>
    /// <see langword="null"/> if the criterion has no bound (see <see cref="NoBoundReason"/>), or if the value is inside a range.
    /// </returns>
    public abstract Bound? BoundFor(decimal value);
}
