using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>Queries on the cumulative values of the year and the previous year.</summary>
internal static class Cumulative
{
    /// <summary>Returns <see langword="true"/> if the observation is a sum since January.</summary>
    public static bool IsSum(PlausibilityInput input) =>
        input.Observation.Period.Kind == PeriodKind.YearToDate && input.Indicator.OverTime == TemporalAggregation.Sum;

    /// <summary>Returns the last recorded cumulative period before the observation in the same year.</summary>
    public static Period? Before(PlausibilityInput input) => Before(input, input.Observation.Period);

    /// <summary>Returns the first recorded cumulative period after the observation in the same year.</summary>
    public static Period? After(PlausibilityInput input)
    {
        var period = input.Observation.Period;
        return Enumerable.Range(period.Number + 1, 12 - period.Number)
            .Select(month => Of(period.Year, month))
            .FirstOrDefault(input.Recorded.Contains);
    }

    /// <summary>Returns the recorded cumulative periods before a period in the same year, the last one first.</summary>
    public static IEnumerable<Period> Earlier(PlausibilityInput input, Period period) => Enumerable.Range(1, period.Number - 1).Reverse()
        .Select(month => Of(period.Year, month)).Where(input.Recorded.Contains);

    /// <summary>Returns the increment of a cumulative value over the previous one of the year.</summary>
    public static Increment IncrementOf(PlausibilityInput input, Period period, decimal level)
    {
        var before = Before(input, period);
        return new(level - (before is null ? 0 : input.Recorded[before].Value), period.Number - (before?.Number ?? 0));
    }

    /// <summary>Returns the recorded increments that end within the twelve months before the observation's own, the newest first.</summary>
    public static IReadOnlyList<Increment> IncrementsBefore(PlausibilityInput input)
    {
        var (period, year) = (input.Observation.Period, input.Observation.Period.Year);
        var begin = period.LastMonth - (period.Number - (Before(input)?.Number ?? 0));
        var lastYear = year > Period.FirstYear
            ? Earlier(input, Of(year - 1, 12)).Prepend(Of(year - 1, 12)).Where(input.Recorded.Contains)
            : [];
        return [.. Earlier(input, period).Concat(lastYear)
            .Where(earlier => earlier.LastMonth > begin - 12)
            .Select(earlier => IncrementOf(input, earlier, input.Recorded[earlier].Value))];
    }

    private static Period? Before(PlausibilityInput input, Period period) => Earlier(input, period).FirstOrDefault();

    private static Period Of(int year, int month) => Period.Of(PeriodKind.YearToDate, year, month);

    /// <summary>The increment of a cumulative value.</summary>
    /// <param name="Added">The amount added.</param>
    /// <param name="Months">The number of months.</param>
    internal readonly record struct Increment(decimal Added, int Months)
    {
        /// <summary>The average amount per month.</summary>
        public decimal PerMonth => Added / Months;
    }
}
