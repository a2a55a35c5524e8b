using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A ceiling (不高于): the value or less.</summary>
/// <param name="Value">The threshold, in the indicator's unit.</param>
[LocalizedName("不高于", "at most")]
public sealed record AtMost(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        new OneSided(new(BoundSide.Ceiling, new(Value)));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new AtMost(Value.Times(factor));
}
