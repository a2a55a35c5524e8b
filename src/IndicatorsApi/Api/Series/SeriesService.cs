using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Divisions;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using IndicatorsApi.Record.Writing;
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
        string region, Indicator indicator, Stretch stretch, Unit? unit, Assessment assessment, CancellationToken cancellationToken)
    {
        var succession = (await db.LoadCodelistsAsync(cancellationToken)).Succession;
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

        var known = recorded.Concat(StandInsFor(region, indicator, succession, loaded)).ToList();
        var all = stretch.DerivesMonths ? WithDerivedMonths(known) : known;
        var factor = unit is null ? 1 : indicator.Unit.FactorTo(unit);
        var figures = all.ToDictionary(o => o.Period, o => o.ToFigure().Scale(factor));
        return new(
            [.. all.Where(o => stretch.Holds(o.Period)).OrderBy(o => o.Period).Select(o => (o, GrowthResult.Of(InputOf(figures[o.Period], indicator, figures) with { Change = ChangeBefore(o.Period) })))],
            await progress.MeasureAsync([.. targets.Where(t => stretch.Crosses(t.Period))], unit, assessment, cancellationToken),
            recorded.GroupBy(o => o.Period.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
            [.. succession.NotesOn(region)]);

        RegionChange ChangeBefore(Period period) => period.YearEarlier is { } earlier ? succession.Between(region, earlier, period) : RegionChange.None;
    }

    /// <summary>The figures of before a merger, to be shown with the region's own.</summary>
    private static IEnumerable<Observation> StandInsFor(string region, Indicator indicator, Succession succession, ILookup<string, Observation> loaded) =>
        StandIns.Of(succession, region, indicator.Rollup, code => loaded[code].Select(o => o.ToFigure()))
            .Select(figure => Observation.StandIn(region, figure, [.. figure.StandsFor.Select(part => loaded[part.Region].First(o => o.Period == figure.Period))]));

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

    private GrowthInput InputOf(Figure figure, Indicator indicator, Dictionary<Period, Figure> figures) => new()
    {
        Figure = figure,
        Measure = indicator.Measure,
        IsPercent = indicator.Unit.IsPercent,
        ObservedPrevious = figure.Period.YearEarlier is { } earlier ? figures.GetValueOrDefault(earlier) : null,
        DisagreementPercentagePoints = options.Value.DisagreementPercentagePoints,
    };
}
