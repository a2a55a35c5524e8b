using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Rules;

/// <summary>低于: less than the number.</summary>
/// <param name="Value">The number, in the indicator's unit.</param>
[Name("低于", "less than")]
public sealed record LessThan(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override Goal Resolve(Polarity polarity, Quantity? baseline) => new OneSided(new(BoundSide.Ceiling, new(Value), Strict: true));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new LessThan(Value.Times(factor));
}
