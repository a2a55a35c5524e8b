using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A range, both ends included.</summary>
[LocalizedName("区间", "within")]
public sealed record Within : TargetRule
{
    /// <summary>A range, both ends included.</summary>
    /// <param name="lower">The lower end, in the indicator's unit.</param>
    /// <param name="upper">The upper end, in the indicator's unit.</param>
    /// <exception cref="ArgumentException">The lower end lies above the upper.</exception>
    public Within(decimal lower, decimal upper)
    {
        if (lower > upper)
            throw new ArgumentException(Localizer.Format($"The lower end of a range ({lower}) cannot lie above its upper end ({upper})."), nameof(lower));
        (Lower, Upper) = (lower, upper);
    }

    /// <summary>The lower end, in the indicator's unit.</summary>
    public decimal Lower { get; }

    /// <summary>The upper end, in the indicator's unit.</summary>
    public decimal Upper { get; }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) => new Between(Lower, Upper);

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => new Within(Lower.Times(factor), Upper.Times(factor));
}
