using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Loads scorecards.</summary>
public sealed class ScorecardService(IndicatorsContext db, ProgressService progress, GrowthService growth)
{
    /// <summary>Loads the scorecards of regions for a period, with as many queries as for one region.</summary>
    /// <returns>One scorecard for each code.</returns>
    public async Task<IReadOnlyDictionary<string, Scorecard>> LoadAsync(
        IReadOnlyList<string> regions, Period period, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var asOf = assessment.AsOf;
        var targets = await db.AsOf<Target>(asOf).WithCommits()
            .Where(t => regions.Contains(t.RegionCode) && t.Period == period)
            .OrderBy(t => t.IndicatorCode)
            .ToListAsync(cancellationToken);
        var progressByRegion = (await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken))
            .ToLookup(target => target.Target.RegionCode, StringComparer.Ordinal);
        var headlines = await NewestHeadlinesAsync(regions, period, asOf, cancellationToken);
        var headlinesByRegion = headlines.Zip(await growth.MeasureAsync(headlines, unit: null, asOf, cancellationToken))
            .ToLookup(headline => headline.First.RegionCode, StringComparer.Ordinal);
        var allRemarks = await db.RemarksAsOf(asOf)
            .Where(r => regions.Contains(r.RegionCode) && r.Period == period)
            .ToListAsync(cancellationToken);
        var remarks = allRemarks
            .GroupBy(r => (r.RegionCode, r.IndicatorCode)).Select(group => group.MaxBy(r => r.On)!)
            .OrderByDescending(r => r.On).ThenBy(r => r.IndicatorCode, StringComparer.Ordinal)
            .ToLookup(r => r.RegionCode, StringComparer.Ordinal);
        var topics = db.CodeLists!.Topics.Values.ToList();
        return regions.ToDictionary(
            region => region,
            region => new Scorecard(topics, [.. progressByRegion[region]], [.. headlinesByRegion[region]], [.. remarks[region]]),
            StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Observation>> NewestHeadlinesAsync(
        IReadOnlyList<string> regions, Period period, long? asOf, CancellationToken cancellationToken)
    {
        var headlines = db.CodeLists!.Indicators.Values.Where(indicator => indicator.Headline)
            .OrderBy(indicator => indicator.Topic.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal)
            .Select(indicator => indicator.Code).ToList();
        var keys = from region in db.Regions
                   from indicator in db.Indicators
                   where regions.Contains(region.Code) && headlines.Contains(indicator.Code)
                   select new SeriesKey { Region = region.Code, Indicator = indicator.Code };
        var newest = await db.FindLatestAsync(keys, period.Kind, period, asOf, cancellationToken);
        return [.. newest.OrderBy(observation => headlines.IndexOf(observation.IndicatorCode))];
    }
}
