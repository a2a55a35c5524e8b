using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Loads what a scorecard is made of.</summary>
public sealed class ScorecardService(IndicatorsContext db, ProgressService progress, GrowthService growth)
{
    /// <summary>Makes the scorecards of regions for a period, as the record stands or stood: as many questions as for one.</summary>
    /// <returns>One for each code.</returns>
    public async Task<IReadOnlyDictionary<string, Scorecard>> MakeAsync(IReadOnlyList<string> regions, Period period, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var asOf = assessment.AsOf;
        var targets = await db.At<Target>(asOf).WithCommits()
            .Where(t => regions.Contains(t.RegionCode) && t.Period == period)
            .OrderBy(t => t.IndicatorCode)
            .ToListAsync(cancellationToken);
        var standing = (await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken)).ToLookup(target => target.Target.RegionCode, StringComparer.Ordinal);
        var headlines = await NewestHeadlinesAsync(regions, period, asOf, cancellationToken);
        var grown = headlines.Zip(await growth.MeasureAsync(headlines, unit: null, asOf, cancellationToken)).ToLookup(headline => headline.First.RegionCode, StringComparer.Ordinal);
        var remarks = (await db.RemarksAt(asOf).Where(r => regions.Contains(r.RegionCode) && r.Period == period).ToListAsync(cancellationToken))
            .GroupBy(r => (r.RegionCode, r.IndicatorCode)).Select(said => said.MaxBy(r => r.On)!).OrderByDescending(r => r.On).ThenBy(r => r.IndicatorCode, StringComparer.Ordinal)
            .ToLookup(r => r.RegionCode, StringComparer.Ordinal);
        var topics = db.CodeLists!.Topics.Values.ToList();
        return regions.ToDictionary(region => region, region => new Scorecard(topics, [.. standing[region]], [.. grown[region]], [.. remarks[region]]), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Observation>> NewestHeadlinesAsync(IReadOnlyList<string> regions, Period period, long? asOf, CancellationToken cancellationToken)
    {
        var headlines = db.CodeLists!.Indicators.Values.Where(indicator => indicator.Headline)
            .OrderBy(indicator => indicator.Topic.Position).ThenBy(indicator => indicator.Code, StringComparer.Ordinal).Select(indicator => indicator.Code).ToList();
        var keys = from region in db.Regions
                   from indicator in db.Indicators
                   where regions.Contains(region.Code) && headlines.Contains(indicator.Code)
                   select new SeriesKey { Region = region.Code, Indicator = indicator.Code };
        var newest = await db.NewestAsync(keys, period.Kind, period, asOf, cancellationToken);
        return [.. newest.OrderBy(observation => headlines.IndexOf(observation.IndicatorCode))];
    }
}
