using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A strict floor (突破, 超): more than the value.</summary>
/// <param name="Value">The threshold, in the indicator's unit.</param>
[LocalizedName("突破", "more than")]
public sealed record MoreThan(decimal Value) : TargetRule
{
    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        new OneSided(new(BoundSide.Floor, new(Value), Strict: true));

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new MoreThan(Value.Times(factor));
}
