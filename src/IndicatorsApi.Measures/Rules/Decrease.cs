using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Rules;

/// <summary>下降, 减少: less than before, by any amount unless one is given.</summary>
[Name("减少", "decrease")]
public sealed record Decrease : ByHowMuch
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
    public override Goal Resolve(Polarity polarity, Quantity? baseline) => Resolve(BoundSide.Ceiling, baseline);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new Decrease(Amount?.Times(factor), Percent);
}
