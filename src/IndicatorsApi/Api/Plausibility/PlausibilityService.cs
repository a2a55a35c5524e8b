using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Loads what figures are held against, many at once: three queries for any number of figures, two of them once.</summary>
public sealed class PlausibilityService(IndicatorsContext db, IOptions<PlausibilityOptions> options)
{
    private IndicatorConstraintsMap? _indicators;

    /// <summary>Judges figures on record. Those of a transaction that still runs are judged next to one another.</summary>
    /// <param name="keys">The figures; quickest where they are in the order of their keys.</param>
    /// <param name="asOf">The version of the record that is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The warnings of each figure, in the same order; none for one that is not on record, or has no value.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Warning>>> EvaluateAsync(IReadOnlyList<PlausibilityKey> keys, long? asOf, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        _indicators ??= new(db.CodeLists!);
        var record = RecordedSeries.Of(await LoadAsync(keys, _indicators, asOf, cancellationToken));
        return [.. keys.Select(key => WarningsOf(key, record, _indicators))];
    }

    private IReadOnlyList<Warning> WarningsOf(PlausibilityKey key, RecordedSeries record, IndicatorConstraintsMap indicators) =>
        record.Find(key) is { } observation
            ? PlausibilityRules.WarningsOf(new()
            {
                Observation = observation,
                Indicator = indicators.Of(key.Indicator),
                Recorded = record.LevelsOf(key.Region, key.Indicator),
                Whole = indicators.WholeOf(key.Indicator) is { } whole ? record.Compared(key, whole) : null,
                Parts = [.. indicators.PartsOf(key.Indicator).Select(part => record.Compared(key, part)).OfType<ReferenceObservation>()],
                Options = options.Value,
            })
            : [];

    /// <summary>The series of the figures, of what they are part of and of their parts, from the year before the first to the end of the last one's.</summary>
    private async Task<List<RecordedRow>> LoadAsync(IReadOnlyList<PlausibilityKey> keys, IndicatorConstraintsMap indicators, long? asOf, CancellationToken cancellationToken)
    {
        var (firstYear, lastYear) = (keys.Min(key => key.Period.Year) - 1, keys.Max(key => key.Period.Year));
        var (first, last) = (Period.Of(PeriodKind.Month, Math.Max(Period.FirstYear, firstYear), 1), Period.Of(PeriodKind.YearToDate, lastYear, 12));
        var series = keys.Select(key => (key.Region, key.Indicator)).Distinct().SelectMany(own => indicators.Family(own.Indicator).Select(code => (own.Region, Indicator: code))).Distinct().ToList();
        var regions = series.Select(one => one.Region).Distinct(StringComparer.Ordinal).ToList();
        var codes = series.Select(one => one.Indicator).Distinct(StringComparer.Ordinal).ToList();

        // The index finds regions and indicators; of those that only meet here, the pairs keep what nobody asked for out.
        var pairs = series.ConvertAll(one => one.Region + "/" + one.Indicator);
        return await db.At<Observation>(asOf)
            .Where(o => EF.Parameter(regions).Contains(o.RegionCode) && EF.Parameter(codes).Contains(o.IndicatorCode) && o.Period >= first && o.Period <= last && o.Value != null)
            .Where(o => EF.Parameter(pairs).Contains(o.RegionCode + "/" + o.IndicatorCode))
            .Select(o => new RecordedRow(o.RegionCode, o.IndicatorCode, o.Period, o.Value!.Value, o.Qualifier, o.ReportedGrowthPercent, o.ReportedChange))
            .ToListAsync(cancellationToken);
    }
}
