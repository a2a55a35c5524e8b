using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>A comparison of regions by one indicator.</summary>
/// <param name="Request">The request.</param>
/// <param name="Numbers">The numbers of the regions and of their parent, by region code.</param>
/// <param name="Before">
/// The numbers of the year before at the same points, by region code. Empty for measures of targets, because targets differ by year.
/// </param>
public sealed record Comparison(
    ComparisonRequest Request, IReadOnlyDictionary<string, ComparedValue> Numbers, IReadOnlyDictionary<string, ComparedValue> Before)
{
    /// <summary>Indicates that the lowest number is the best: a value or a growth of an indicator for which less is better.</summary>
    public bool Ascending => Request.Indicator.Polarity == Polarity.LowerIsBetter
        && Request.By is ComparisonMeasure.Value or ComparisonMeasure.Growth;

    /// <summary>The ranking of the regions.</summary>
    public Ranking Ranks => Ranked(Numbers);

    /// <summary>The ranking of the year before.</summary>
    public Ranking RanksBefore => Ranked(Before);

    /// <summary>The period that all numbers cover. `null` when they differ.</summary>
    public Period? Through => Points is [var one] ? one : null;

    /// <summary>Indicates that the numbers cover different periods.</summary>
    public bool IsMixed => Points.Count > 1;

    /// <summary>The aggregate of all values. `null` when a value is missing, the points differ, or no values are compared.</summary>
    public decimal? Combined
    {
        get
        {
            var numbers = Request.Regions.Select(region => Numbers[region.Code].Number).ToList();
            if (Request.By != ComparisonMeasure.Value || Through is null || numbers.Contains(null))
                return null;
            var total = RollupTotals.Of([.. numbers.Select(number => new QualifiedValue(number!.Value))]);
            return RollupMeasures.Combine(Request.Indicator.Rollup, total)?.Value;
        }
    }

    private List<Period> Points =>
        [.. Request.Regions.Select(region => Numbers[region.Code])
            .Where(compared => compared.Number is not null)
            .Select(compared => compared.Through!)
            .DistinctBy(period => period.LastMonth)];

    private Ranking Ranked(IReadOnlyDictionary<string, ComparedValue> numbers) =>
        new(Request.Regions.Select(region => numbers.GetValueOrDefault(region.Code)?.Number).OfType<decimal>(), Ascending);
}
