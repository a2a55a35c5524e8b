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
        var topics = await db.Topics.OrderBy(t => t.Position).ToListAsync(cancellationToken);
        var targets = await db.Targets.At(asOf).WithLabels()
            .Where(t => t.RegionCode == region && t.Period == period)
            .OrderBy(t => t.IndicatorCode)
            .ToListAsync(cancellationToken);
        var headlines = await NewestHeadlinesAsync(region, period, asOf, cancellationToken);
        return new(
            topics,
            await progress.MeasureAsync(targets, unit: null, assessment, cancellationToken),
            [.. headlines.Zip(await growth.MeasureAsync(headlines, unit: null, asOf, cancellationToken))]);
    }

    private async Task<IReadOnlyList<Observation>> NewestHeadlinesAsync(string region, Period period, long? asOf, CancellationToken cancellationToken)
    {
        var figures = await db.Observations.At(asOf).WithLabels()
            .Where(o => o.RegionCode == region && o.Indicator.Headline && o.Period <= period)
            .OrderBy(o => o.Indicator.Topic.Position).ThenBy(o => o.IndicatorCode)
            .ToListAsync(cancellationToken);
        return [.. figures
            .Where(o => o.Period.Kind == period.Kind)
            .GroupBy(o => o.IndicatorCode, StringComparer.Ordinal)
            .Select(figuresOfOne => figuresOfOne.MaxBy(o => o.Period)!)];
    }
}
