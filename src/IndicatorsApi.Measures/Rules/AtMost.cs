using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Rules;

/// <summary>不高于: the number or less.</summary>
/// <param name="Value">The number, in the indicator's unit.</param>
[Name("不高于", "at most")]
public sealed record AtMost(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override Goal Resolve(Polarity polarity, Quantity? baseline) => new OneSided(new(BoundSide.Ceiling, new(Value)));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new AtMost(Value.Times(factor));
}
