using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>更多, 提升: more than before, by any amount unless one is given.</summary>
[LocalizedName("增加", "increase")]
public sealed record Increase : DirectionalRule
{
    /// <summary>更多, 提升: more than before, by any amount unless one is given.</summary>
    /// <param name="amount">By at least how much, in the indicator's unit.</param>
    /// <param name="percent">By at least how many percent.</param>
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
