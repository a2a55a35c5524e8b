using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Criteria;

/// <summary>Values between two numbers, both included.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public sealed record Between(decimal Lower, decimal Upper) : TargetCriterion
{
    /// <summary>The lower end as a bound.</summary>
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

    /// <summary>The end that a value outside has to come back to; none for a value inside, which has nothing left to go.</summary>
    public override Bound? BoundFor(decimal value) =>
        value < Lower ? Floor : value > Upper ? Ceiling : null;
}
