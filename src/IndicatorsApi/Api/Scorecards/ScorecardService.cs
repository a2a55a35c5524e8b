using System.Linq.Expressions;
using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Loads what a scorecard is made of.</summary>
public sealed class ScorecardService(IndicatorsContext db, ProgressService progress, GrowthService growth)
{
    /// <summary>Makes the scorecard of a region and a period, as the record stands or stood.</summary>
    public async Task<Scorecard> MakeAsync(string region, Period period, Assessment assessment, CancellationToken cancellationToken)
    {
        var asOf = assessment.AsOf;
        var targets = await db.At<Target>(asOf).WithCommits()
            .Where(t => t.RegionCode == region && t.Period == period)
            .OrderBy(t => t.IndicatorCode)
            .ToListAsync(cancellationToken);
        var headlines = await NewestHeadlinesAsync(region, period, asOf, cancellationToken);
        return new(
            [.. db.Vocabulary!.Topics.Values],
            await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken),
            [.. headlines.Zip(await growth.MeasureAsync(headlines, unit: null, asOf, cancellationToken))]);
    }

    private async Task<IReadOnlyList<Observation>> NewestHeadlinesAsync(string region, Period period, long? asOf, CancellationToken cancellationToken)
    {
        var headlines = db.Vocabulary!.Indicators.Values.Where(indicator => indicator.Headline)
            .OrderBy(indicator => indicator.Topic.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal).Select(indicator => indicator.Code).ToList();

        // Most headlines have a figure of this year or the last; only for the others it is worth to read all that there is.
        var since = Period.Of(PeriodKind.Month, Math.Max(Period.FirstYear, period.Year - 1), 1);
        var newest = await NewestAsync(headlines, row => row.Period >= since);
        foreach (var (indicator, figure) in await NewestAsync([.. headlines.Where(code => !newest.ContainsKey(code))], row => row.Period < since))
            newest[indicator] = figure;
        return [.. headlines.Where(newest.ContainsKey).Select(code => newest[code])];

        async Task<Dictionary<string, Observation>> NewestAsync(List<string> indicators, Expression<Func<Observation, bool>> when)
        {
            var figures = indicators.Count == 0 ? [] : await db.At<Observation>(asOf).WithCommits()
                .Where(o => o.RegionCode == region && indicators.Contains(o.IndicatorCode) && o.Period <= period)
                .Where(when)
                .ToListAsync(cancellationToken);
            return figures.Where(o => o.Period.Kind == period.Kind).GroupBy(o => o.IndicatorCode, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.MaxBy(o => o.Period)!, StringComparer.Ordinal);
        }
    }
}
