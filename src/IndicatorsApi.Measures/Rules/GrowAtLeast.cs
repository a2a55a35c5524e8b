using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A minimum growth over the baseline (增长…以上).</summary>
[LocalizedName("增长", "grow at least")]
public sealed record GrowAtLeast : TargetRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="percent">The minimum growth, in percent. A negative growth allows a fall.</param>
    /// <exception cref="ArgumentException">The growth is −100 % or less, so the threshold would not be positive.</exception>
    public GrowAtLeast(decimal percent)
    {
        if (percent <= -100)
        {
            var message = Localizer.Format($"A growth of {percent} % is not allowed. Use a growth above -100 %.");
            throw new ArgumentException(message, nameof(percent));
        }

        Percent = percent;
    }

    /// <summary>The minimum growth, in percent.</summary>
    public decimal Percent { get; }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        new GrowthBy(BoundSide.Floor, Percent, baseline);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => this;
}
