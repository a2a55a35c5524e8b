using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Measures.Reporting;

/// <summary>When figures are due.</summary>
/// <param name="Frequency">How often.</param>
/// <param name="Form">What each speaks of.</param>
/// <param name="SkippedMonths">The months of a year (1 to 12) at whose end nothing is due: many statistics have no January by itself.</param>
/// <param name="DueDays">By which day after the end of the period; absent where no day is set.</param>
/// <param name="From">The first day at which a period may end to be due; absent for always.</param>
/// <param name="Until">The last such day; absent for ever.</param>
public sealed record ReportingSchedule(
    ReportingFrequency Frequency, ReportingForm Form, IReadOnlyCollection<int> SkippedMonths, int? DueDays, LocalDate? From, LocalDate? Until)
{
    private int Step => Frequency switch
    {
        ReportingFrequency.Monthly => 1,
        ReportingFrequency.Quarterly => 3,
        ReportingFrequency.HalfYearly => 6,
        _ => 12,
    };

    /// <summary>Whether it holds for periods that end on a day.</summary>
    public bool Holds(LocalDate end) => !(end < From) && !(end > Until);

    /// <summary>Whether a figure of a period is due at all.</summary>
    public bool Expects(Period period)
    {
        var month = (period.LastMonth % 12) + 1;
        var fits = Form == ReportingForm.YearToDate
            ? period.Kind == PeriodKind.YearToDate && month % Step == 0
            : period.Kind is not (PeriodKind.YearToDate or PeriodKind.Plan) && period.Months == Step;
        return fits && !SkippedMonths.Contains(month) && Holds(period.End);
    }

    /// <summary>The day by which the figure of a period is due.</summary>
    public LocalDate? DueOn(Period period) => DueDays is { } days ? period.End.PlusDays(days) : null;
}
