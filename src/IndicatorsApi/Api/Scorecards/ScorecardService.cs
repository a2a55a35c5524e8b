using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
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

        var keys = db.Indicators.Where(indicator => headlines.Contains(indicator.Code)).Select(indicator => new RegionIndicator { Region = region, Indicator = indicator.Code });
        var newest = (await db.NewestAsync(keys, period.Kind, period, asOf, cancellationToken)).ToDictionary(figure => figure.IndicatorCode, StringComparer.Ordinal);
        return [.. headlines.Where(newest.ContainsKey).Select(code => newest[code])];
    }
}
