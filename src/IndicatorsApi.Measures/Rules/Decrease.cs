using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>下降, 减少: less than before, by any amount unless one is given.</summary>
[LocalizedName("减少", "decrease")]
public sealed record Decrease : DirectionalRule
{
    /// <summary>下降, 减少: less than before, by any amount unless one is given.</summary>
    /// <param name="amount">By at least how much, in the indicator's unit.</param>
    /// <param name="percent">By at least how many percent.</param>
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
