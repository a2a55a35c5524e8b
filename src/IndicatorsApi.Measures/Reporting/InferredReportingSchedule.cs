using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>
/// What is expected of those for whom nothing is declared: what they did themselves, in the same form. The same period one year earlier
/// tells; for those who reported in that form for less than a year, the period just before.
/// </summary>
public static class InferredReportingSchedule
{
    /// <summary>Whether a figure of a period is expected.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reported">The periods of which there are figures, of one region and indicator.</param>
    public static bool Expects(Period period, IReadOnlySet<Period> reported)
    {
        if (period.YearEarlier is { } yearEarlier && reported.Contains(yearEarlier))
            return true;
        return Before(period) is { } before && reported.Contains(before) && !YearBefore(period).Any(reported.Contains);
    }

    /// <summary>All periods that decide about one.</summary>
    public static IEnumerable<Period> Evidence(Period period) =>
        YearBefore(period).Concat(new[] { period.YearEarlier, Before(period) }.OfType<Period>()).Distinct();

    /// <summary>The period of the same form that ends just before; of a cumulative one that of a month less, of January the whole year before.</summary>
    private static Period? Before(Period period) => period.Kind switch
    {
        PeriodKind.YearToDate when period.Number > 1 => Period.Of(PeriodKind.YearToDate, period.Year, period.Number - 1),
        PeriodKind.YearToDate when period.Year > Period.FirstYear => Period.Of(PeriodKind.YearToDate, period.Year - 1, 12),
        PeriodKind.YearToDate => null,
        _ => period.Before,
    };

    /// <summary>The periods of the form that end one year earlier or in the year before that.</summary>
    private static IEnumerable<Period> YearBefore(Period period)
    {
        var (next, floor) = (period.YearEarlier, period.LastMonth - 24);
        while (next is not null && next.LastMonth > floor)
        {
            yield return next;
            next = Before(next);
        }
    }
}
