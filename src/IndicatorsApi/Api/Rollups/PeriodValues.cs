using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Reads from which values of many regions follow what each has come to in a period.</summary>
internal static class PeriodValues
{
    /// <summary>
    /// The values, by region and indicator, in the indicators' units; of a region that was formed by a merger also those of before, as far as
    /// the regions it was formed from make them.
    /// </summary>
    /// <param name="db">The record.</param>
    /// <param name="regions">The codes of the regions.</param>
    /// <param name="indicators">The codes of the indicators.</param>
    /// <param name="period">The period.</param>
    /// <param name="assessment">The version of the record that is looked at, and the day by which a value's period must have ended.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<ILookup<(string Region, string Indicator), ObservationValue>> ValuesAsync(
        this IndicatorsContext db, List<string> regions, List<string> indicators, Period period, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var known = await db.LoadCodeListsAsync(cancellationToken);
        var loaded = known.Succession.WithFounders(regions);
        var (from, to) = ReachOf(period);
        var rows = await db.At<Observation>(assessment.AsOf)
            .Where(o => o.Value != null && o.Period >= from && o.Period <= to && loaded.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period, Value = o.Value!.Value, o.Qualifier })
            .ToListAsync(cancellationToken);
        var observations = rows.Where(row => assessment.On is not { } day || row.Period.End <= day)
            .ToLookup(row => (row.RegionCode, row.IndicatorCode), row => new ObservationValue(row.IndicatorCode, row.Period, new QualifiedValue(row.Value, row.Qualifier)));
        return loaded.Count == regions.Count ? observations : WithPredecessorAggregates(observations, regions, indicators, known);
    }

    private static ILookup<(string Region, string Indicator), ObservationValue> WithPredecessorAggregates(
        ILookup<(string Region, string Indicator), ObservationValue> observations, List<string> regions, List<string> indicators, Codelists known) => regions
        .SelectMany(region => indicators.Select(indicator => (Region: region, Indicator: indicator)))
        .SelectMany(key => observations[key]
            .Concat(PredecessorAggregation.Of(known.Succession, key.Region, known.Indicators[key.Indicator].Rollup, code => observations[(code, key.Indicator)]))
            .Select(observation => (key, observation)))
        .ToLookup(pair => pair.key, pair => pair.observation);

    /// <summary>What may speak of a period: all that ends in it, and the year before it from January on, for what follows by difference.</summary>
    private static (Period From, Period To) ReachOf(Period period)
    {
        var (first, last) = (period.FirstMonth, period.LastMonth);
        return (Period.Of(PeriodKind.Month, first / 12, 1), Period.Of(PeriodKind.YearToDate, last / 12, (last % 12) + 1));
    }
}
