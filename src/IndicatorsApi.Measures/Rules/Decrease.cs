using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A decrease from the baseline (下降, 减少), by any amount unless an amount or a percentage is given.</summary>
[LocalizedName("减少", "decrease")]
public sealed record Decrease : DirectionalRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="amount">The minimum decrease, in the indicator's unit.</param>
    /// <param name="percent">The minimum decrease, in percent.</param>
    /// <exception cref="ArgumentException">Both are given, or one is not positive.</exception>
    public Decrease(decimal? amount = null, decimal? percent = null)
        : base(amount, percent)
    {
    }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => Resolve(BoundSide.Ceiling, baseline);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new Decrease(Amount?.Times(factor), Percent);
}
