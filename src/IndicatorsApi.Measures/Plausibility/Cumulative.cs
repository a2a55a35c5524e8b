using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>A cumulative figure among those of its year and the year before.</summary>
internal static class Cumulative
{
    /// <summary>Whether the figure is a sum since January.</summary>
    public static bool IsSum(PlausibilityInput input) => input.Observation.Period.Kind == PeriodKind.YearToDate && input.Indicator.OverTime == TemporalAggregation.Sum;

    /// <summary>The last cumulative period on record before the figure's, in the same year.</summary>
    public static Period? Before(PlausibilityInput input) => Before(input, input.Observation.Period);

    /// <summary>The first cumulative period on record after the figure's, in the same year.</summary>
    public static Period? After(PlausibilityInput input) => Enumerable.Range(input.Observation.Period.Number + 1, 12 - input.Observation.Period.Number)
        .Select(month => Of(input.Observation.Period.Year, month)).FirstOrDefault(input.Recorded.Contains);

    /// <summary>The cumulative periods on record before the figure's, in the same year, the last one first.</summary>
    public static IEnumerable<Period> Earlier(PlausibilityInput input, Period period) => Enumerable.Range(1, period.Number - 1).Reverse()
        .Select(month => Of(period.Year, month)).Where(input.Recorded.Contains);

    /// <summary>What a cumulative figure adds to the one before it, or to nothing in January.</summary>
    public static Stretch StretchOf(PlausibilityInput input, Period period, decimal level)
    {
        var before = Before(input, period);
        return new(level - (before is null ? 0 : input.Recorded[before].Value), period.Number - (before?.Number ?? 0));
    }

    /// <summary>What the cumulative figures on record added that end within the twelve months before the figure's own stretch, the newest first.</summary>
    public static IReadOnlyList<Stretch> StretchesBefore(PlausibilityInput input)
    {
        var (period, year) = (input.Observation.Period, input.Observation.Period.Year);
        var begin = period.LastMonth - (period.Number - (Before(input)?.Number ?? 0));
        var lastYear = year > Period.FirstYear ? Earlier(input, Of(year - 1, 12)).Prepend(Of(year - 1, 12)).Where(input.Recorded.Contains) : [];
        return [.. Earlier(input, period).Concat(lastYear).Where(earlier => earlier.LastMonth > begin - 12).Select(earlier => StretchOf(input, earlier, input.Recorded[earlier].Value))];
    }

    private static Period? Before(PlausibilityInput input, Period period) => Earlier(input, period).FirstOrDefault();

    private static Period Of(int year, int month) => Period.Of(PeriodKind.YearToDate, year, month);

    /// <summary>What was added in some months.</summary>
    /// <param name="Added">How much.</param>
    /// <param name="Months">In how many.</param>
    internal readonly record struct Stretch(decimal Added, int Months)
    {
        /// <summary>How much a month.</summary>
        public decimal PerMonth => Added / Months;
    }
}
