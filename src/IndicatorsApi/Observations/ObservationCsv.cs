using IndicatorsApi.Data.Seeding;
using IndicatorsApi.Periods;

namespace IndicatorsApi.Observations;

/// <summary>An observation as a line of <c>observations.csv</c>.</summary>
public static class ObservationCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "region", "indicator", "period", "value", "unit", "qualifier", "status", "reportedGrowthPercent", "reportedChange", "source",
        "locator", "note",
    ];

    /// <summary>Reads a line; numbers in a compatible unit are converted to the indicator's.</summary>
    public static Observation Read(SeedRow row, SeedRecord record)
    {
        var indicator = row.Reference("indicator", record.Indicators);
        var factor = row.FactorTo(indicator, "unit", record);
        var (value, growth, change) = (row.Value("value"), row.Percent("reportedGrowthPercent"), row.Value("reportedChange"));
        if (value is null && growth is null && change is null)
            throw row.Fail("value", "is empty, and so are reportedGrowthPercent and reportedChange. A figure needs at least one of them.");

        var period = row.Period("period");
        if (period.Kind == PeriodKind.Plan)
            throw row.Fail("period", $"'{period}' is the period of a plan, which has targets only.");

        return new()
        {
            RegionCode = row.Reference("region", record.Regions).Code,
            IndicatorCode = indicator.Code,
            Period = period,
            Number = 1,
            Value = value * factor,
            Qualifier = row.Term<Qualifier>("qualifier"),
            Status = row.Term<ObservationStatus>("status"),
            ReportedGrowthPercent = growth,
            ReportedChange = change * factor,
            SourceCode = row.Reference("source", record.Sources).Code,
            Locator = row.Optional("locator"),
            Note = row.Optional("note"),
            RecordedAt = record.RecordedAt,
            RecordedBy = SeedRecord.RecordedBy,
        };
    }
}
