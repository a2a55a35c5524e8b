using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Comparisons;

/// <summary>Ranks numbers and computes their mean and quartiles. Results are not rounded.</summary>
/// <remarks>Ties share a rank, and the following ranks are skipped (standard competition ranking: 1, 2, 2, 4).</remarks>
public sealed class Ranking
{
    private readonly bool _isAscending;
    private readonly decimal[] _sorted;

    /// <summary>Creates the ranking.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="ascending"><see langword="true"/> if the smallest number ranks first.</param>
    public Ranking(IEnumerable<decimal> numbers, bool ascending)
    {
        _sorted = [.. numbers.Order()];
        _isAscending = ascending;
    }

    /// <summary>The number of ranked numbers.</summary>
    public int Count => _sorted.Length;

    /// <summary>The best number. Absent if there are no numbers, like all statistics below.</summary>
    public decimal? Best => Count == 0 ? null : _isAscending ? _sorted[0] : _sorted[^1];

    /// <summary>The unweighted mean.</summary>
    public MeasureResult? Mean => Count == 0 ? null : Formulas.Mean.Of(_sorted.Sum(), Count);

    /// <summary>The median.</summary>
    public MeasureResult? Median => Quantile(0.5m);

    /// <summary>The lower quartile (25 %).</summary>
    public MeasureResult? LowerQuartile => Quantile(0.25m);

    /// <summary>The upper quartile (75 %).</summary>
    public MeasureResult? UpperQuartile => Quantile(0.75m);

    /// <summary>Returns the rank of a number: one plus the count of better numbers.</summary>
    public int RankOf(decimal number) => 1 + _sorted.Count(other => _isAscending ? other < number : other > number);

    /// <summary>Computes a quantile by linear interpolation.</summary>
    /// <remarks>Definition 7 of Hyndman and Fan, <i>Sample Quantiles in Statistical Packages</i> (1996).</remarks>
    private MeasureResult? Quantile(decimal share)
    {
        if (Count == 0)
            return null;
        var position = (Count - 1) * share;
        var below = (int)position;
        var above = Math.Min(below + 1, Count - 1);
        return Formulas.Quantile.Of(_sorted[below], _sorted[above], position - below);
    }
}
