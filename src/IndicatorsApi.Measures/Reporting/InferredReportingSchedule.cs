using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>The reporting schedule inferred from past reports, for series without a declared requirement.</summary>
/// <remarks>
/// An observation is expected if the same period one year earlier was reported. For series reported in that form for less than a year, the
/// preceding period decides.
/// </remarks>
public static class InferredReportingSchedule
{
    /// <summary>Returns <see langword="true"/> if an observation of a period is expected.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reported">The reported periods of the series.</param>
    public static bool Expects(Period period, IReadOnlySet<Period> reported)
    {
        if (period.YearEarlier is { } yearEarlier && reported.Contains(yearEarlier))
            return true;
        return Before(period) is { } before && reported.Contains(before) && !YearBefore(period).Any(reported.Contains);
    }

    /// <summary>Returns all earlier periods that decide on a period.</summary>
    public static IEnumerable<Period> Evidence(Period period) =>
        YearBefore(period).Concat(new[] { period.YearEarlier, Before(period) }.OfType<Period>()).Distinct();

    /// <summary>Returns the preceding period of the same form. January to December precedes a cumulative January.</summary>
    private static Period? Before(Period period) => period.Kind switch
    {
        PeriodKind.YearToDate when period.Number > 1 => Period.Of(PeriodKind.YearToDate, period.Year, period.Number - 1),
        PeriodKind.YearToDate when period.Year > Period.FirstYear => Period.Of(PeriodKind.YearToDate, period.Year - 1, 12),
        PeriodKind.YearToDate => null,
        _ => period.Before,
    };

    /// <summary>Returns the periods of the same form in the twelve months that end one year earlier.</summary>
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
