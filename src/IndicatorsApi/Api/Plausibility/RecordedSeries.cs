using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Stored observations by region, indicator and period.</summary>
internal sealed class RecordedSeries
{
    private readonly Dictionary<PlausibilityKey, RecordedRow> _rows = [];
    private readonly Dictionary<(string Region, string Indicator), RecordedValues> _values = [];

    /// <summary>Groups rows by series.</summary>
    public static RecordedSeries Of(IEnumerable<RecordedRow> rows)
    {
        var series = new RecordedSeries();
        foreach (var row in rows)
            series.Add(row);
        return series;
    }

    /// <summary>Returns the observation of a key, or <see langword="null"/>.</summary>
    public ObservationValue? Find(PlausibilityKey key) => _rows.GetValueOrDefault(key) is { } row
        ? new(
            row.Indicator, row.Period, new QualifiedValue(row.Value, row.Qualifier), ReportedGrowthPercent: row.ReportedGrowthPercent,
            ReportedChange: row.ReportedChange)
        : null;

    /// <summary>Returns the values of a series, by period.</summary>
    public RecordedValues ValuesOf(string region, string indicator) => _values[(region, indicator)];

    /// <summary>
    /// Returns the observation of a related indicator for the same region and period, in the unit of the key, or <see langword="null"/>.
    /// </summary>
    public ReferenceObservation? ReferenceOf(PlausibilityKey key, RelatedIndicator related) =>
        _rows.GetValueOrDefault(key with { Indicator = related.Code }) is { } row
        ? new(row.Indicator, row.Period, new QualifiedValue(row.Value, row.Qualifier).Scale(related.Factor))
        : null;

    private void Add(RecordedRow row)
    {
        _rows[new(row.Region, row.Indicator, row.Period)] = row;
        if (!_values.TryGetValue((row.Region, row.Indicator), out var values))
            _values[(row.Region, row.Indicator)] = values = new();
        values.Add(row.Period, new(row.Value, row.Qualifier));
    }
}
