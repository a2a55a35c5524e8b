using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Rules;

/// <summary>What <see cref="Increase"/> and <see cref="Decrease"/> share: a direction, alone, by an amount or by a percentage.</summary>
public abstract record ByHowMuch : TargetRule
{
    private protected ByHowMuch(decimal? amount, decimal? percent)
    {
        if (amount is not null && percent is not null)
            throw new ArgumentException(Say.It($"Give an amount or a percent, not both."), nameof(percent));
        if ((amount ?? percent) <= 0)
            throw new ArgumentException(Say.It($"An amount or a percent is positive; the kind of the rule says the direction."), nameof(amount));
        (Amount, Percent) = (amount, percent);
    }

    /// <summary>By at least how much, in the indicator's unit; absent where no amount was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Amount { get; }

    /// <summary>By at least how many percent; absent where no percentage was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Percent { get; }

    /// <summary>The goal in the direction of <paramref name="side"/>.</summary>
    private protected Goal Resolve(BoundSide side, Quantity? baseline)
    {
        var sign = side == BoundSide.Floor ? 1 : -1;
        return this switch
        {
            { Amount: { } amount } => new ChangeBy(side, sign * amount, baseline),
            { Percent: { } percent } => new GrowthBy(side, sign * percent, baseline),
            _ => new Toward(side, baseline),
        };
    }
}
