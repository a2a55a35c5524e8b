using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Api.Series;

/// <summary>Loads what a chart of one indicator shows.</summary>
public sealed class SeriesService(IndicatorsContext db, ProgressService progress, IOptions<GrowthOptions> options)
{
    /// <summary>Loads one indicator's values over time, with growth alongside and the targets as reference lines.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="indicator">The indicator, with its unit.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="unit">The unit to answer in; without one the indicator's own.</param>
    /// <param name="assessment">How the standing of the targets is asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IndicatorSeries> LoadAsync(
        string region, Indicator indicator, PeriodRange stretch, Unit? unit, AssessmentOptions assessment, CancellationToken cancellationToken)
    {
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Succession;
        var regions = succession.WithFounders([region]);
        var loaded = (await db.At<Observation>(assessment.AsOf).WithCommits()
            .Where(o => regions.Contains(o.RegionCode) && o.IndicatorCode == indicator.Code)
            .OrderBy(o => o.Period)
            .ToListAsync(cancellationToken)).ToLookup(o => o.RegionCode, StringComparer.Ordinal);
        var recorded = loaded[region].ToList();
        var targets = await db.At<Target>(assessment.AsOf).WithCommits()
            .Where(t => t.RegionCode == region && t.IndicatorCode == indicator.Code)
            .OrderBy(t => t.Period)
            .ToListAsync(cancellationToken);

        var known = recorded.Concat(PredecessorAggregatesFor(region, indicator, succession, loaded)).ToList();
        var all = stretch.DerivesMonths ? WithDerivedMonths(known) : known;
        var factor = unit is null ? 1 : indicator.Unit.FactorTo(unit);
        var observations = all.ToDictionary(o => o.Period, o => o.ToObservationValue().Scale(factor));
        return new(
            [.. all.Where(o => stretch.Holds(o.Period)).OrderBy(o => o.Period).Select(o => (o, GrowthResult.Of(InputOf(observations[o.Period], indicator, observations) with { Change = ChangeBefore(o.Period) })))],
            await progress.MeasureAsync([.. targets.Where(t => stretch.Crosses(t.Period))], unit, assessment, cancellationToken),
            recorded.GroupBy(o => o.Period.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
            [.. succession.NotesOn(region)]);

        RegionChange ChangeBefore(Period period) => period.YearEarlier is { } earlier ? succession.Between(region, earlier, period) : RegionChange.None;
    }

    /// <summary>The figures of before a merger, to be shown with the region's own.</summary>
    private static IEnumerable<Observation> PredecessorAggregatesFor(string region, Indicator indicator, RegionLineage succession, ILookup<string, Observation> loaded) =>
        PredecessorAggregation.Of(succession, region, indicator.Rollup, code => loaded[code].Select(o => o.ToObservationValue()))
            .Select(observation => Observation.StandIn(region, observation, [.. observation.AggregatedFrom.Select(part => loaded[part.Region].First(o => o.Period == observation.Period))]));

    private static List<Observation> WithDerivedMonths(List<Observation> recorded)
    {
        var derived = recorded
            .GroupBy(o => o.Period.Year)
            .SelectMany(year => Enumerable.Range(1, 12)
                .Select(month => Period.Of(PeriodKind.Month, year.Key, month))
                .Where(month => year.All(o => o.Period != month))
                .Select(month => DerivedMonths.Derive(month, [.. year])));
        return [.. recorded, .. derived.OfType<Observation>()];
    }

    private GrowthInput InputOf(ObservationValue observation, Indicator indicator, Dictionary<Period, ObservationValue> observations) => new()
    {
        Observation = observation,
        Measure = indicator.Measure,
        IsPercent = indicator.Unit.IsPercent,
        ObservedPrevious = observation.Period.YearEarlier is { } earlier ? observations.GetValueOrDefault(earlier) : null,
        DisagreementPercentagePoints = options.Value.DisagreementPercentagePoints,
    };
}
