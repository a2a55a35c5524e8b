using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Api.Series;

/// <summary>Loads series.</summary>
public sealed class SeriesService(IndicatorsContext db, ProgressService progress, IOptions<GrowthOptions> options)
{
    /// <summary>Loads a series with growth, and with targets as reference lines.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="indicator">The indicator, with its unit.</param>
    /// <param name="range">The range.</param>
    /// <param name="unit">The unit of the values. The indicator's own by default.</param>
    /// <param name="assessment">The assessment options of the targets.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public async Task<IndicatorSeries> LoadAsync(
        string region, Indicator indicator, PeriodRange range, Unit? unit, AssessmentOptions assessment,
        CancellationToken cancellationToken)
    {
        var succession = (await db.LoadCodeListsAsync(cancellationToken)).Lineage;
        var regions = succession.WithMergedPredecessors([region]);
        var loaded = (await db.AsOf<Observation>(assessment.AsOf).WithCommits()
            .Where(o => regions.Contains(o.RegionCode) && o.IndicatorCode == indicator.Code)
            .OrderBy(o => o.Period)
            .ToListAsync(cancellationToken)).ToLookup(o => o.RegionCode, StringComparer.Ordinal);
        var recorded = loaded[region].ToList();
        var targets = await db.AsOf<Target>(assessment.AsOf).WithCommits()
            .Where(t => t.RegionCode == region && t.IndicatorCode == indicator.Code)
            .OrderBy(t => t.Period)
            .ToListAsync(cancellationToken);

        var known = recorded.Concat(PredecessorAggregatesFor(region, indicator, succession, loaded)).ToList();
        var all = range.DerivesMonths ? WithDerivedMonths(known) : known;
        var factor = unit is null ? 1 : indicator.Unit.FactorTo(unit);
        var observations = all.ToDictionary(o => o.Period, o => o.ToObservationValue().Scale(factor));
        return new(
            [.. all.Where(o => range.Includes(o.Period)).OrderBy(o => o.Period).Select(o => (o, GrowthOf(o.Period)))],
            await progress.MeasureAsync([.. targets.Where(t => range.Overlaps(t.Period))], unit, assessment, cancellationToken),
            recorded.GroupBy(o => o.Period.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
            [.. succession.NotesOn(region)]);

        GrowthResult GrowthOf(Period period) =>
            GrowthResult.Of(InputOf(observations[period], indicator, observations) with { Change = ChangeBefore(period) });

        RegionChange ChangeBefore(Period period) =>
            period.YearEarlier is { } earlier ? succession.Between(region, earlier, period) : RegionChange.None;
    }

    /// <summary>Returns the aggregates of predecessors for the time before a merger.</summary>
    private static IEnumerable<Observation> PredecessorAggregatesFor(
        string region, Indicator indicator, RegionLineage succession, ILookup<string, Observation> loaded) =>
        PredecessorAggregation.Of(succession, region, indicator.Rollup, code => loaded[code].Select(o => o.ToObservationValue()))
            .Select(observation => Observation.FromPredecessors(
                region,
                observation,
                [.. observation.AggregatedFrom.Select(part => loaded[part.Region].First(o => o.Period == observation.Period))]));

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

    private GrowthInput InputOf(ObservationValue observation, Indicator indicator, Dictionary<Period, ObservationValue> observations) =>
        new()
        {
            Observation = observation,
            Measure = indicator.Measure,
            IsPercent = indicator.Unit.IsPercent,
            ObservedPrevious = observation.Period.YearEarlier is { } earlier ? observations.GetValueOrDefault(earlier) : null,
            DisagreementPercentagePoints = options.Value.DisagreementPercentagePoints,
        };
}
