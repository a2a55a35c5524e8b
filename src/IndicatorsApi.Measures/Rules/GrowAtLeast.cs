using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>增长…以上: a growth rate or more over the baseline.</summary>
[LocalizedName("增长", "grow at least")]
public sealed record GrowAtLeast : TargetRule
{
    /// <summary>A growth rate or more over the baseline.</summary>
    /// <param name="percent">The growth in percent; a negative one allows a fall.</param>
    /// <exception cref="ArgumentException">The percentage is −100 or less: nothing positive is left to reach.</exception>
    public GrowAtLeast(decimal percent)
    {
        if (percent <= -100)
            throw new ArgumentException(Localizer.Format($"A growth of {percent} % leaves nothing to reach; it has to be above -100."), nameof(percent));
        Percent = percent;
    }

    /// <summary>The growth in percent.</summary>
    public decimal Percent { get; }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => new GrowthBy(BoundSide.Floor, Percent, baseline);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => this;
}
