using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>An increase from the baseline (更多, 提升), by any amount unless an amount or a percentage is given.</summary>
[LocalizedName("增加", "increase")]
public sealed record Increase : DirectionalRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="amount">The minimum increase, in the indicator's unit.</param>
    /// <param name="percent">The minimum increase, in percent.</param>
    /// <exception cref="ArgumentException">Both are given, or one is not positive.</exception>
    public Increase(decimal? amount = null, decimal? percent = null)
        : base(amount, percent)
    {
    }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => Resolve(BoundSide.Floor, baseline);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new Increase(Amount?.Times(factor), Percent);
}
