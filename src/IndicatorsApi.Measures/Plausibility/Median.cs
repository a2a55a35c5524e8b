namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The median of some numbers.</summary>
internal static class Median
{
    /// <summary>Returns the median, or the value between the two middle numbers that is nearest to a number.</summary>
    /// <remarks>Unlike the mean, the median is robust against a single wrong number.</remarks>
    /// <param name="numbers">The numbers.</param>
    /// <param name="to">The number to compare with the median.</param>
    /// <returns><see langword="null"/> if there are no numbers.</returns>
    public static decimal? NearestTo(IEnumerable<decimal> numbers, decimal to)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? null : Math.Clamp(to, sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
    }
}
