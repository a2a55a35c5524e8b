using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>An observation as a line of <c>observations.csv</c>.</summary>
public static class ObservationCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "region", "indicator", "period", "value", "unit", "qualifier", "status", "reportedGrowthPercent", "reportedChange", "source",
        "locator", "note",
    ];

    /// <summary>The columns that a file cannot do without.</summary>
    public static IReadOnlyList<string> Required { get; } = ["region", "indicator", "period", "status"];

    /// <summary>Reads a line; numbers in a compatible unit are converted to the indicator's.</summary>
    public static Observation Read(TableRow row, References record)
    {
        var indicator = row.IndicatorIn(record);
        var factor = row.FactorTo(indicator, "unit", record);
        var (value, growth, change) = (row.Value("value"), row.Percent("reportedGrowthPercent"), row.Value("reportedChange"));
        if (value is null && growth is null && change is null)
            throw row.Fail("value", "is empty, and so are reportedGrowthPercent and reportedChange. A figure needs at least one of them.", RowErrorCode.Missing);

        var period = row.Period("period");
        if (period.Kind == PeriodKind.Plan)
            throw row.Fail("period", $"'{period}' is the period of a plan, which has targets only.", RowErrorCode.NotAPeriod);
        if (period.Start > ChinaCalendar.DayOf(record.RecordedAt))
            throw row.Fail("period", $"{period} has not begun. Allowed: a period up to today.", RowErrorCode.PeriodNotBegun);

        return new()
        {
            RegionCode = row.RegionIn(record).Code,
            IndicatorCode = indicator.Code,
            Period = period,
            Number = 1,
            Value = value * factor,
            Qualifier = row.OptionalTerm<Qualifier>("qualifier") ?? Qualifier.Exact,
            Status = row.Term<ObservationStatus>("status"),
            ReportedGrowthPercent = growth,
            ReportedChange = change * factor,
            SourceCode = row.SourceIn(record),
            Locator = row.Optional("locator"),
            Note = row.Optional("note"),
            RecordedAt = record.RecordedAt,
            RecordedBy = record.RecordedBy,
            Reason = record.Reason,
        };
    }
}
