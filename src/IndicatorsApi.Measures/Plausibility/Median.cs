namespace IndicatorsApi.Measures.Plausibility;

/// <summary>What is usual among some numbers.</summary>
internal static class Median
{
    /// <summary>
    /// The median, or of two middle ones the nearer to a number, which then passes where either would let it pass. One slip among the
    /// numbers moves a mean far away, and the middle hardly.
    /// </summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="to">The number that is held against what is usual.</param>
    /// <returns><see langword="null"/> where there are none.</returns>
    public static decimal? NearestTo(IEnumerable<decimal> numbers, decimal to)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? null : Math.Clamp(to, sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
    }
}
