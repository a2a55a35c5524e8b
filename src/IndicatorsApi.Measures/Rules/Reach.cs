using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A plain value (财政总收入4.65亿元). The polarity of the indicator decides which side is good.</summary>
/// <param name="Value">The threshold, in the indicator's unit.</param>
[LocalizedName("达到", "reach")]
public sealed record Reach(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => polarity switch
    {
        Polarity.HigherIsBetter => new OneSided(new(BoundSide.Floor, new(Value))),
        Polarity.LowerIsBetter => new OneSided(new(BoundSide.Ceiling, new(Value))),
        _ => new ExactValue(Value),
    };

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new Reach(Value.Times(factor));
}
