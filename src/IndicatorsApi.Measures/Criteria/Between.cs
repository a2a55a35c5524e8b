using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>A range including both bounds.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound.</param>
public sealed record Between(decimal Lower, decimal Upper) : TargetCriterion
{
    /// <summary>The lower bound as a floor.</summary>
    public Bound Floor => new(BoundSide.Floor, new(Lower));

    private Bound Ceiling => new(BoundSide.Ceiling, new(Upper));

    /// <inheritdoc />
    public override Fulfilment Evaluate(ObservationValue observation)
    {
        if (observation.Level is not { } level)
            return NoteCode.GrowthOnly;
        return (Floor.Admits(level), Ceiling.Admits(level)) switch
        {
            (false, _) or (_, false) => false,
            (true, true) => true,
            _ => NoteCode.ValueQualified,
        };
    }

    /// <summary>Returns the bound that a value violates; <see langword="null"/> for a value inside the range.</summary>
    public override Bound? BoundFor(decimal value) =>
        value < Lower ? Floor : value > Upper ? Ceiling : null;
}
