using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// Which share of a period the latest figure covers. What has not been reported yet is never behind, so today's date plays no
/// part in it.
/// </summary>
public static class ElapsedMeasures
{
    /// <summary>The share in percent, by a profile.</summary>
    /// <param name="profile">How to count.</param>
    /// <param name="period">The period.</param>
    /// <param name="months">How many of its months are covered.</param>
    /// <param name="lastYear">The same period one year earlier, added up; absent where the indicator is not a flow.</param>
    /// <returns>The share; or why the profile has none, in which case months are to be counted.</returns>
    public static MeasureResult Percent(ElapsedBasis profile, Period period, int months, Accumulation? lastYear) => profile switch
    {
        ElapsedBasis.Days => Formulas.ElapsedDays.Of(Days(period.Start, EndOf(period.FirstMonth + months - 1)), Days(period.Start, period.End)),
        ElapsedBasis.LastYear when lastYear is null || period.Kind == PeriodKind.Plan => NoteCode.ProfileNotApplicable,
        ElapsedBasis.LastYear => (lastYear!.Level(months)?.Value, lastYear.Level(period.Months)?.Value) switch
        {
            (null, _) or (_, null) => NoteCode.LastYearMissing,
            ( > 0 and var part, > 0 and var whole) when part <= whole => Formulas.ElapsedLastYear.Of(part, whole),
            _ => NoteCode.LastYearContradicts,
        },
        _ => Formulas.ElapsedMonths.Of(months, period.Months),
    };

    /// <summary>The share of the way from the end of the baseline to the end of the target, as a fraction, by months or days.</summary>
    public static decimal OfPath(ElapsedBasis profile, Period baseline, Period target, int lastMonth)
    {
        if (profile != ElapsedBasis.Days)
            return (decimal)(lastMonth - baseline.LastMonth) / (target.LastMonth - baseline.LastMonth);
        var start = baseline.End.PlusDays(1);
        return (decimal)Days(start, EndOf(lastMonth)) / Days(start, target.End);
    }

    private static int Days(LocalDate first, LocalDate last) => NodaTime.Period.DaysBetween(first, last) + 1;

    private static LocalDate EndOf(int month) => new LocalDate(month / 12, (month % 12) + 1, 1).With(DateAdjusters.EndOfMonth);
}
