using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Evaluates observations by the plausibility rules. One query loads the reference observations of all keys.</summary>
public sealed class PlausibilityService(IndicatorsContext db, IOptions<PlausibilityOptions> options)
{
    private IndicatorConstraintsMap? _indicators;

    /// <summary>Returns the warnings of stored observations. Observations of the current transaction are included.</summary>
    /// <param name="keys">The keys of the observations. Sorted keys are fastest.</param>
    /// <param name="asOf">The dataset version to read; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The warnings of each key, in the same order. Empty for a key without an observation or without a value.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Warning>>> EvaluateAsync(
        IReadOnlyList<PlausibilityKey> keys, long? asOf, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        _indicators ??= new(db.CodeLists!);
        var recorded = RecordedSeries.Of(await LoadAsync(keys, _indicators, asOf, cancellationToken));
        return [.. keys.Select(key => WarningsOf(key, recorded, _indicators))];
    }

    private IReadOnlyList<Warning> WarningsOf(PlausibilityKey key, RecordedSeries recorded, IndicatorConstraintsMap indicators) =>
        recorded.Find(key) is { } observation
            ? PlausibilityRules.WarningsOf(new()
            {
                Observation = observation,
                Indicator = indicators.Of(key.Indicator),
                Recorded = recorded.ValuesOf(key.Region, key.Indicator),
                Whole = indicators.WholeOf(key.Indicator) is { } whole ? recorded.ReferenceOf(key, whole) : null,
                Parts = [.. indicators.PartsOf(key.Indicator)
                    .Select(part => recorded.ReferenceOf(key, part))
                    .OfType<ReferenceObservation>()],
                Options = options.Value,
            })
            : [];

    /// <summary>
    /// Loads the series of the keys, their wholes and their parts: from the year before the first key to the end of the last year.
    /// </summary>
    private async Task<List<RecordedRow>> LoadAsync(
        IReadOnlyList<PlausibilityKey> keys, IndicatorConstraintsMap indicators, long? asOf, CancellationToken cancellationToken)
    {
        var (firstYear, lastYear) = (keys.Min(key => key.Period.Year) - 1, keys.Max(key => key.Period.Year));
        var (first, last) =
            (Period.Of(PeriodKind.Month, Math.Max(Period.FirstYear, firstYear), 1), Period.Of(PeriodKind.YearToDate, lastYear, 12));
        var series = keys.Select(key => (key.Region, key.Indicator)).Distinct()
            .SelectMany(own => indicators.Family(own.Indicator).Select(code => (own.Region, Indicator: code))).Distinct().ToList();
        var regions = series.Select(one => one.Region).Distinct(StringComparer.Ordinal).ToList();
        var codes = series.Select(one => one.Indicator).Distinct(StringComparer.Ordinal).ToList();

        // The index covers regions and indicators separately. The pairs exclude combinations that are not needed.
        var pairs = series.ConvertAll(one => one.Region + "/" + one.Indicator);
        return await db.AsOf<Observation>(asOf)
            .Where(o => EF.Parameter(regions).Contains(o.RegionCode) && EF.Parameter(codes).Contains(o.IndicatorCode) && o.Period >= first
                && o.Period <= last && o.Value != null)
            .Where(o => EF.Parameter(pairs).Contains(o.RegionCode + "/" + o.IndicatorCode))
            .Select(o => new RecordedRow(
                o.RegionCode, o.IndicatorCode, o.Period, o.Value!.Value, o.Qualifier, o.ReportedGrowthPercent, o.ReportedChange))
            .ToListAsync(cancellationToken);
    }
}
