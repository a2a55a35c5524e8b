using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>The base of <see cref="Increase"/> and <see cref="Decrease"/>: a direction with an optional amount or percentage.</summary>
public abstract record DirectionalRule : TargetRule
{
    private protected DirectionalRule(decimal? amount, decimal? percent)
    {
        if (amount is not null && percent is not null)
            throw new ArgumentException(Localizer.Format($"Send an amount or a percent, not both."), nameof(percent));
        if ((amount ?? percent) <= 0)
        {
            var message = Localizer.Format($"An amount or a percent must be positive. The kind of the rule gives the direction.");
            throw new ArgumentException(message, nameof(amount));
        }

        (Amount, Percent) = (amount, percent);
    }

    /// <summary>The minimum change, in the indicator's unit. Absent if no amount was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Amount { get; }

    /// <summary>The minimum change, in percent. Absent if no percentage was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Percent { get; }

    /// <summary>Returns the criterion in the direction of <paramref name="side"/>.</summary>
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
