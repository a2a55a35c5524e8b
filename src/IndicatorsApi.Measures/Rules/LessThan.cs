using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A strict ceiling (低于): less than the value.</summary>
/// <param name="Value">The threshold, in the indicator's unit.</param>
[LocalizedName("低于", "less than")]
public sealed record LessThan(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        new OneSided(new(BoundSide.Ceiling, new(Value), Strict: true));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new LessThan(Value.Times(factor));
}
