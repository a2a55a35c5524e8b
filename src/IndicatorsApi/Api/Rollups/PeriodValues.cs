using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Loads the observations behind the values of many regions in a period.</summary>
internal static class PeriodValues
{
    /// <summary>
    /// Loads the observations by region and indicator, in the indicators' units. For a merged region, aggregates of its predecessors
    /// are included.
    /// </summary>
    /// <param name="db">The database context.</param>
    /// <param name="regions">The codes of the regions.</param>
    /// <param name="indicators">The codes of the indicators.</param>
    /// <param name="period">The period.</param>
    /// <param name="assessment">The dataset version and the reference date.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public static async Task<ILookup<(string Region, string Indicator), ObservationValue>> LoadValuesAsync(
        this IndicatorsContext db, List<string> regions, List<string> indicators, Period period, AssessmentOptions assessment,
        CancellationToken cancellationToken)
    {
        var codeLists = await db.LoadCodeListsAsync(cancellationToken);
        var loaded = codeLists.Lineage.WithMergedPredecessors(regions);
        var (from, to) = RangeOf(period);
        var rows = await db.AsOf<Observation>(assessment.AsOf)
            .Where(o => o.Value != null && o.Period >= from && o.Period <= to)
            .Where(o => loaded.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period, Value = o.Value!.Value, o.Qualifier })
            .ToListAsync(cancellationToken);
        var observations = rows.Where(row => assessment.On is not { } day || row.Period.End <= day).ToLookup(
            row => (row.RegionCode, row.IndicatorCode),
            row => new ObservationValue(row.IndicatorCode, row.Period, new QualifiedValue(row.Value, row.Qualifier)));
        return loaded.Count == regions.Count ? observations : WithPredecessorAggregates(observations, regions, indicators, codeLists);
    }

    private static ILookup<(string Region, string Indicator), ObservationValue> WithPredecessorAggregates(
        ILookup<(string Region, string Indicator), ObservationValue> observations,
        List<string> regions,
        List<string> indicators,
        CodeListSet codeLists)
    {
        return regions
            .SelectMany(region => indicators.Select(indicator => (Region: region, Indicator: indicator)))
            .SelectMany(key => observations[key].Concat(AggregatesOf(key.Region, key.Indicator)).Select(observation => (key, observation)))
            .ToLookup(pair => pair.key, pair => pair.observation);

        IEnumerable<ObservationValue> AggregatesOf(string region, string indicator) => PredecessorAggregation.Of(
            codeLists.Lineage, region, codeLists.Indicators[indicator].Rollup, code => observations[(code, indicator)]);
    }

    /// <summary>
    /// Returns the first and last periods to load: all that end in the period, and the year before its end for differences.
    /// </summary>
    private static (Period From, Period To) RangeOf(Period period)
    {
        var (first, last) = (period.FirstMonth, period.LastMonth);
        return (Period.Of(PeriodKind.Month, first / 12, 1), Period.Of(PeriodKind.YearToDate, last / 12, (last % 12) + 1));
    }
}
