using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The elapsed share of a period, up to its latest observation.</summary>
/// <remarks>The current date has no influence, so that missing reports never count as behind schedule.</remarks>
public static class ElapsedMeasures
{
    /// <summary>Returns the elapsed share, in percent.</summary>
    /// <param name="basis">The basis of the share.</param>
    /// <param name="period">The period.</param>
    /// <param name="months">The number of covered months.</param>
    /// <param name="lastYear">The accumulation of the same period one year earlier. Absent unless the indicator is a sum.</param>
    /// <returns>The share, or the reason why the basis does not apply.</returns>
    public static MeasureResult Percent(ElapsedBasis basis, Period period, int months, Accumulation? lastYear) => basis switch
    {
        ElapsedBasis.Days => Formulas.ElapsedDays.Of(
            Days(period.Start, EndOf(period.FirstMonth + months - 1)),
            Days(period.Start, period.End)),
        ElapsedBasis.LastYear when lastYear is null || period.Kind == PeriodKind.Plan => NoteCode.ProfileNotApplicable,
        ElapsedBasis.LastYear => (lastYear!.Level(months)?.Value, lastYear.Level(period.Months)?.Value) switch
        {
            (null, _) or (_, null) => NoteCode.LastYearMissing,
            ( > 0 and var part, > 0 and var whole) when part <= whole => Formulas.ElapsedLastYear.Of(part, whole),
            _ => NoteCode.LastYearContradicts,
        },
        _ => Formulas.ElapsedMonths.Of(months, period.Months),
    };

    /// <summary>Returns the elapsed share from the end of the baseline to the end of the target period, as a fraction.</summary>
    public static decimal OfPath(ElapsedBasis basis, Period baseline, Period target, int lastMonth)
    {
        if (basis != ElapsedBasis.Days)
            return (decimal)(lastMonth - baseline.LastMonth) / (target.LastMonth - baseline.LastMonth);
        var start = baseline.End.PlusDays(1);
        return (decimal)Days(start, EndOf(lastMonth)) / Days(start, target.End);
    }

    private static int Days(LocalDate first, LocalDate last) => NodaTime.Period.DaysBetween(first, last) + 1;

    private static LocalDate EndOf(int month) => new LocalDate(month / 12, (month % 12) + 1, 1).With(DateAdjusters.EndOfMonth);
}
