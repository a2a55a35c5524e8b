using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Rules;

/// <summary>A top rank (前…名, 前列).</summary>
[LocalizedName("位次", "rank within")]
public sealed record RankWithin : TargetRule
{
    /// <summary>Creates the rule.</summary>
    /// <param name="rank">The lowest sufficient rank. Absent if the announcement demands only a leading rank (前列).</param>
    /// <exception cref="ArgumentException">The rank is less than 1.</exception>
    public RankWithin(int? rank = null)
    {
        if (rank < 1)
            throw new ArgumentException(Localizer.Format($"Ranks start from 1."), nameof(rank));
        Rank = rank;
    }

    /// <summary>The lowest sufficient rank. Absent if the announcement demands only a leading rank (前列).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Rank { get; }

    /// <inheritdoc />
    public override TargetCriterion Resolve(Polarity polarity, QualifiedValue? baseline) =>
        Rank is { } rank ? new OneSided(new(BoundSide.Ceiling, new(rank))) : new UnspecifiedTopRank();

    /// <inheritdoc />
    public override TargetRule Scale(decimal factor) => this;
}
