using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Measures.Rules;

/// <summary>前…名, 前列: a place among the first.</summary>
[Name("位次", "rank within")]
public sealed record RankWithin : TargetRule
{
    /// <summary>A place among the first.</summary>
    /// <param name="rank">The last place that suffices; absent where the announcement says only "near the front".</param>
    /// <exception cref="ArgumentException">The place is not 1 or more.</exception>
    public RankWithin(int? rank = null)
    {
        if (rank < 1)
            throw new ArgumentException(Say.It($"Places are counted from 1."), nameof(rank));
        Rank = rank;
    }

    /// <summary>The last place that suffices; absent where the announcement says only "near the front".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Rank { get; }

    /// <inheritdoc />
    public override Goal Resolve(Polarity polarity, Quantity? baseline) =>
        Rank is { } rank ? new OneSided(new(BoundSide.Ceiling, new(rank))) : new NearTheFront();

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => this;
}
