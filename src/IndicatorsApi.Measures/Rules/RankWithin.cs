using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Measures.Rules;

/// <summary>前…名, 前列: a place among the first.</summary>
[LocalizedName("位次", "rank within")]
public sealed record RankWithin : TargetRule
{
    /// <summary>A place among the first.</summary>
    /// <param name="rank">The last place that suffices; absent where the announcement says only "near the front".</param>
    /// <exception cref="ArgumentException">The place is not 1 or more.</exception>
    public RankWithin(int? rank = null)
    {
        if (rank < 1)
            throw new ArgumentException(Localizer.Format($"Places are counted from 1."), nameof(rank));
        Rank = rank;
    }

    /// <summary>The last place that suffices; absent where the announcement says only "near the front".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Rank { get; }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        Rank is { } rank ? new OneSided(new(BoundSide.Ceiling, new(rank))) : new UnspecifiedTopRank();

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => this;
}
