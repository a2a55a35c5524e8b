using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>不低于, 以上: the number or more.</summary>
/// <param name="Value">The number, in the indicator's unit.</param>
[LocalizedName("不低于", "at least")]
public sealed record AtLeast(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => new OneSided(new(BoundSide.Floor, new(Value)));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new AtLeast(Value.Times(factor));
}
