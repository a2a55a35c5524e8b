using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.Rows;

/// <summary>Reads observations from <c>observations.csv</c> and imported files.</summary>
public static class ObservationCsv
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "region", "indicator", "period", "value", "unit", "qualifier", "status", "reportedGrowthPercent", "reportedChange", "source",
        "locator", "note", "derived",
    ];

    /// <summary>The required columns.</summary>
    public static IReadOnlyList<string> Required { get; } = ["region", "indicator", "period", "status"];

    /// <summary>Reads a line and converts its numbers to the unit of the indicator.</summary>
    /// <exception cref="RowException">The row is invalid.</exception>
    public static Observation Read(TableRow row, RowContext record)
    {
        var errors = new List<RowError>();
        var value = IsPercentage(row, record) ? row.Percent("value", errors) : row.Number("value", errors);
        var (growth, change) = (row.Percent("reportedGrowthPercent", errors), row.Number("reportedChange", errors));
        var (region, indicator, period) = row.Key(record, errors);
        var entry = new ObservationInput
        {
            Region = region,
            Indicator = indicator,
            Period = period,
            Value = value,
            Unit = row.Plain("unit"),
            Qualifier = row.WordIn<Qualifier>("qualifier"),
            Status = row.WordIn<ObservationStatus>("status"),
            ReportedGrowthPercent = growth,
            ReportedChange = change,
            Source = row.SourceIn(record),
            Locator = row.Optional("locator"),
            Note = row.Optional("note"),
            Reason = record.Reason,
            Now = record.Now,
        };
        return row.Judged(ObservationValidator.Validate(entry, record.CodeLists), errors);
    }

    /// <summary>Indicates a value such as 98.5% of an indicator in percent, without another unit beside it.</summary>
    private static bool IsPercentage(TableRow row, RowContext record) =>
        row.Plain("value") is { } value && value.EndsWith('%')
            && row.Plain("indicator") is { } name && record.CodeLists.FindIndicator(name) is { } indicator
            && record.CodeLists.UnitOf(indicator).Measure == Unit.PercentMeasure
            && (row.Plain("unit") is not { } unit || unit == "%" || record.CodeLists.UnitOf(unit)?.Code == indicator.UnitCode);
}
