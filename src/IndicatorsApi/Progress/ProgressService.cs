using IndicatorsApi.Data;
using IndicatorsApi.Observations;
using IndicatorsApi.Revisions;
using IndicatorsApi.Targets;
using IndicatorsApi.Units;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Progress;

/// <summary>Loads what progress is measured from.</summary>
public sealed class ProgressService(IndicatorsContext db)
{
    /// <summary>Measures how targets stand.</summary>
    /// <param name="targets">The targets, with their indicators and units.</param>
    /// <param name="unit">The unit to measure in; without one each in its own.</param>
    /// <param name="asOf">The moment at which the record is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One result for each target, in the same order.</returns>
    public async Task<IReadOnlyList<TargetProgress>> MeasureAsync(
        IReadOnlyList<Target> targets, Unit? unit, Instant? asOf, CancellationToken cancellationToken)
    {
        if (targets.Count == 0)
            return [];

        var figures = await LoadFiguresAsync(targets, asOf, cancellationToken);
        return [.. targets.Select(target => new TargetProgress(target, unit, ProgressResult.Of(InputOf(target, unit ?? target.Indicator.Unit, figures))))];
    }

    private static ProgressInput InputOf(Target target, Unit unit, ILookup<(string Region, string Indicator), Observation> figures)
    {
        var own = figures[(target.RegionCode, target.IndicatorCode)]
            .Where(o => o.Period.Kind == target.Period.Kind && o.Period <= target.Period)
            .MaxBy(o => o.Period);
        var baseline = figures[(target.RegionCode, target.EffectiveBaselineIndicator)]
            .FirstOrDefault(o => o.Period == target.EffectiveBaselinePeriod);
        return new()
        {
            Period = target.Period,
            Rule = target.Rule.Scale(target.Indicator.Unit.FactorTo(unit)),
            Polarity = target.Indicator.Polarity,
            Measure = target.Indicator.Measure,
            IsPercent = target.Indicator.Unit.IsPercent,
            Newest = FigureIn(own, unit),
            RecordedBaseline = FigureIn(baseline, unit),
            NamesItsBaseline = target.NamesItsBaseline,
            BaselineComparable = target.BaselineComparable,
        };
    }

    private static Figure? FigureIn(Observation? observation, Unit unit) =>
        observation?.ToFigure().Scale(observation.Indicator.Unit.FactorTo(unit));

    private async Task<ILookup<(string Region, string Indicator), Observation>> LoadFiguresAsync(
        IReadOnlyList<Target> targets, Instant? asOf, CancellationToken cancellationToken)
    {
        var regions = targets.Select(t => t.RegionCode).Distinct(StringComparer.Ordinal).ToList();
        var indicators = targets.SelectMany(t => new[] { t.IndicatorCode, t.EffectiveBaselineIndicator }).Distinct(StringComparer.Ordinal).ToList();
        var last = targets.Max(t => t.Period)!;
        var figures = await db.Observations.At(asOf)
            .Include(o => o.Indicator.Unit)
            .Where(o => regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode) && o.Period <= last)
            .ToListAsync(cancellationToken);
        return figures.ToLookup(o => (o.RegionCode, o.IndicatorCode));
    }
}
