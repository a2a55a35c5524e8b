using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A floor (不低于, 以上): the value or more.</summary>
/// <param name="Value">The threshold, in the indicator's unit.</param>
[LocalizedName("不低于", "at least")]
public sealed record AtLeast(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        new OneSided(new(BoundSide.Floor, new(Value)));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new AtLeast(Value.Times(factor));
}
