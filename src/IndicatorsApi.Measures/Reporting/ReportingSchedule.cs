using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>The schedule of due observations.</summary>
/// <param name="Frequency">The frequency.</param>
/// <param name="Form">The form.</param>
/// <param name="SkippedMonths">The months (1 to 12) at whose end nothing is due. Many statistics publish no January.</param>
/// <param name="DueDays">The number of days from the end of the period to the due date. Absent if there is no due date.</param>
/// <param name="From">The earliest end of a due period. Absent if unlimited.</param>
/// <param name="Until">The latest end of a due period. Absent if unlimited.</param>
public sealed record ReportingSchedule(
    ReportingFrequency Frequency,
    ReportingForm Form,
    IReadOnlyCollection<int> SkippedMonths,
    int? DueDays,
    LocalDate? From,
    LocalDate? Until)
{
    private int Step => Frequency switch
    {
        ReportingFrequency.Monthly => 1,
        ReportingFrequency.Quarterly => 3,
        ReportingFrequency.HalfYearly => 6,
        _ => 12,
    };

    /// <summary>Returns <see langword="true"/> if the schedule applies to periods that end on a day.</summary>
    public bool AppliesTo(LocalDate end) => !(end < From) && !(end > Until);

    /// <summary>Returns <see langword="true"/> if an observation of a period is due.</summary>
    public bool Expects(Period period)
    {
        var month = (period.LastMonth % 12) + 1;
        var fits = Form == ReportingForm.YearToDate
            ? period.Kind == PeriodKind.YearToDate && month % Step == 0
            : period.Kind is not (PeriodKind.YearToDate or PeriodKind.Plan) && period.Months == Step;
        return fits && !SkippedMonths.Contains(month) && AppliesTo(period.End);
    }

    /// <summary>Returns the due date of a period, if any.</summary>
    public LocalDate? DueOn(Period period) => DueDays is { } days ? period.End.PlusDays(days) : null;
}
