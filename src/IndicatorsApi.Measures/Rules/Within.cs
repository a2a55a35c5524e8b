using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A range including both bounds (区间).</summary>
[LocalizedName("区间", "within")]
public sealed record Within : TargetRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="lower">The lower bound, in the indicator's unit.</param>
    /// <param name="upper">The upper bound, in the indicator's unit.</param>
    /// <exception cref="ArgumentException">The lower bound exceeds the upper bound.</exception>
    public Within(decimal lower, decimal upper)
    {
        if (lower > upper)
            throw new ArgumentException(Localizer.Format($"The lower bound ({lower}) exceeds the upper bound ({upper})."), nameof(lower));
        (Lower, Upper) = (lower, upper);
    }

    /// <summary>The lower bound, in the indicator's unit.</summary>
    public decimal Lower { get; }

    /// <summary>The upper bound, in the indicator's unit.</summary>
    public decimal Upper { get; }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => new Between(Lower, Upper);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new Within(Lower.Times(factor), Upper.Times(factor));
}
