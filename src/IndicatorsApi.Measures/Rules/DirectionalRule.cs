using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>What <see cref="Increase"/> and <see cref="Decrease"/> share: a direction, alone, by an amount or by a percentage.</summary>
public abstract record DirectionalRule : TargetRule
{
    private protected DirectionalRule(decimal? amount, decimal? percent)
    {
        if (amount is not null && percent is not null)
            throw new ArgumentException(Localizer.Format($"Give an amount or a percent, not both."), nameof(percent));
        if ((amount ?? percent) <= 0)
            throw new ArgumentException(Localizer.Format($"An amount or a percent is positive; the kind of the rule says the direction."), nameof(amount));
        (Amount, Percent) = (amount, percent);
    }

    /// <summary>By at least how much, in the indicator's unit; absent where no amount was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Amount { get; }

    /// <summary>By at least how many percent; absent where no percentage was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Percent { get; }

    /// <summary>The goal in the direction of <paramref name="side"/>.</summary>
    private protected TargetCriterion Resolve(BoundSide side, QualifiedValue? baseline)
    {
        var sign = side == BoundSide.Floor ? 1 : -1;
        return this switch
        {
            { Amount: { } amount } => new ChangeBy(side, sign * amount, baseline),
            { Percent: { } percent } => new GrowthBy(side, sign * percent, baseline),
            _ => new DirectionOnly(side, baseline),
        };
    }
}
