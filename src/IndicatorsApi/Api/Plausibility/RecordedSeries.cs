using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Figures on record, by region, indicator and period.</summary>
internal sealed class RecordedSeries
{
    private readonly Dictionary<PlausibilityKey, RecordedRow> _rows = [];
    private readonly Dictionary<(string Region, string Indicator), RecordedValues> _levels = [];

    /// <summary>The figures of some rows.</summary>
    public static RecordedSeries Of(IEnumerable<RecordedRow> rows)
    {
        var record = new RecordedSeries();
        foreach (var row in rows)
            record.Add(row);
        return record;
    }

    /// <summary>The figure of a key, where it is there.</summary>
    public ObservationValue? Find(PlausibilityKey key) => _rows.GetValueOrDefault(key) is { } row
        ? new(row.Indicator, row.Period, new QualifiedValue(row.Value, row.Qualifier), ReportedGrowthPercent: row.ReportedGrowthPercent, ReportedChange: row.ReportedChange)
        : null;

    /// <summary>The values of a series, by period.</summary>
    public RecordedValues LevelsOf(string region, string indicator) => _levels[(region, indicator)];

    /// <summary>The figure of the same region and period of a related indicator, in the unit of the key's, where it is there.</summary>
    public ReferenceObservation? Compared(PlausibilityKey key, RelatedIndicator related) => _rows.GetValueOrDefault(key with { Indicator = related.Code }) is { } row
        ? new(row.Indicator, row.Period, new QualifiedValue(row.Value, row.Qualifier).Scale(related.Factor))
        : null;

    private void Add(RecordedRow row)
    {
        _rows[new(row.Region, row.Indicator, row.Period)] = row;
        if (!_levels.TryGetValue((row.Region, row.Indicator), out var levels))
            _levels[(row.Region, row.Indicator)] = levels = new();
        levels.Add(row.Period, new(row.Value, row.Qualifier));
    }
}
