using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Comparisons;

/// <summary>
/// The places that numbers take, best first, and how they spread. Equal numbers share a place, and the places after them are left out (standard
/// competition ranking: 1, 2, 2, 4). Results are not rounded.
/// </summary>
public sealed class Ranking
{
    private readonly bool _leastFirst;
    private readonly decimal[] _ascending;

    /// <summary>Places numbers.</summary>
    /// <param name="numbers">The numbers; those that are not there are not placed.</param>
    /// <param name="leastFirst">Whether the least is the best.</param>
    public Ranking(IEnumerable<decimal> numbers, bool leastFirst)
    {
        _ascending = [.. numbers.Order()];
        _leastFirst = leastFirst;
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _ascending.Length;

    /// <summary>The best number; absent without numbers, as the others are.</summary>
    public decimal? Best => Count == 0 ? null : _leastFirst ? _ascending[0] : _ascending[^1];

    /// <summary>The unweighted mean.</summary>
    public MeasureResult? Mean => Count == 0 ? null : Formulas.Mean.Of(_ascending.Sum(), Count);

    /// <summary>The number in the middle, or the mean of the two in the middle.</summary>
    public MeasureResult? Median => Quantile(0.5m);

    /// <summary>A quarter of the numbers lies below it.</summary>
    public MeasureResult? LowerQuartile => Quantile(0.25m);

    /// <summary>A quarter of the numbers lies above it.</summary>
    public MeasureResult? UpperQuartile => Quantile(0.75m);

    /// <summary>The place of a number: one more than there are better ones.</summary>
    public int RankOf(decimal number) => 1 + _ascending.Count(other => _leastFirst ? other < number : other > number);

    /// <summary>Between the two numbers around its place, by a straight line: definition 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages (1996).</summary>
    private MeasureResult? Quantile(decimal share)
    {
        if (Count == 0)
            return null;
        var place = (Count - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, Count - 1);
        return Formulas.Quantile.Of(_ascending[below], _ascending[above], place - below);
    }
}
