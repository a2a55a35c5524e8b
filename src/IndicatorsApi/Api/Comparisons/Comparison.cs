using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>How regions compare.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Numbers">The number of each region, its parent's included, by code.</param>
/// <param name="Before">The same of the year before, at the same points, by code; empty where targets are compared, which each year has others of.</param>
public sealed record Comparison(ComparisonRequest Question, IReadOnlyDictionary<string, ComparedValue> Numbers, IReadOnlyDictionary<string, ComparedValue> Before)
{
    /// <summary>Whether the least number is the best: of a value or a growth where less is better. The measures of targets already turn round what is to fall.</summary>
    public bool Ascending => Question.Indicator.Polarity == Polarity.LowerIsBetter && Question.By is ComparisonMeasure.Value or ComparisonMeasure.Growth;

    /// <summary>The places that the regions take.</summary>
    public Ranking Ranks => Ranked(Numbers);

    /// <summary>The places that they took the year before.</summary>
    public Ranking RanksBefore => Ranked(Before);

    /// <summary>The point of the period that all numbers speak of; nothing where they do not all speak of one.</summary>
    public Period? Through => Points is [var one] ? one : null;

    /// <summary>Whether the numbers speak of different points of the period.</summary>
    public bool IsMixed => Points.Count > 1;

    /// <summary>What the values of all come to; nothing where somebody is missing, or not all speak of one point, or it is not values that are compared.</summary>
    public decimal? Combined => Question.By != ComparisonMeasure.Value || Through is null || Question.Regions.Any(region => Numbers[region.Code].Number is null)
        ? null
        : RollupMeasures.Combine(Question.Indicator.Rollup, RollupTotals.Of([.. Question.Regions.Select(region => new QualifiedValue(Numbers[region.Code].Number!.Value))]))?.Value;

    private List<Period> Points => [.. Question.Regions.Select(region => Numbers[region.Code]).Where(compared => compared.Number is not null).Select(compared => compared.Through!).DistinctBy(period => period.LastMonth)];

    private Ranking Ranked(IReadOnlyDictionary<string, ComparedValue> numbers) =>
        new(Question.Regions.Select(region => numbers.GetValueOrDefault(region.Code)?.Number).OfType<decimal>(), Ascending);
}
