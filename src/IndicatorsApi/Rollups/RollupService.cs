using IndicatorsApi.Data;
using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Regions;
using IndicatorsApi.Revisions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Rollups;

/// <summary>Loads what a roll-up is made of: one query for figures and one for targets, however many children there are.</summary>
public sealed class RollupService(IndicatorsContext db)
{
    /// <summary>Loads the roll-up of a region and a period.</summary>
    /// <param name="region">The region.</param>
    /// <param name="period">The period.</param>
    /// <param name="indicators">The indicators; none for all.</param>
    /// <param name="asOf">The moment at which the record is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RegionRollup> LoadAsync(
        Region region, Period period, IReadOnlyList<string> indicators, Instant? asOf, CancellationToken cancellationToken)
    {
        var family = db.Regions.Where(r => r.Code == region.Code || r.ParentCode == region.Code).Select(r => r.Code);
        var figures = Of(db.Observations.At(asOf), family, period, indicators).Select(o => new Value(o.RegionCode, o.IndicatorCode, o.Value, o.Qualifier));
        var targets = Of(db.Targets.At(asOf), family, period, indicators).Select(t => new { t.RegionCode, t.IndicatorCode, t.Rule });
        var (reported, promised) = (await figures.ToListAsync(cancellationToken), await targets.ToListAsync(cancellationToken));
        var known = await db.Indicators.Include(i => i.Unit).Include(i => i.Topic).OrderBy(i => i.Topic.Position).ThenBy(i => i.Code).ToListAsync(cancellationToken);
        var children = await db.Regions.Where(r => r.ParentCode == region.Code).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var numbers = promised.Join(known, t => t.IndicatorCode, i => i.Code, (t, i) => new Value(
            t.RegionCode, t.IndicatorCode, t.Rule.Resolve(i.Polarity, baseline: null).Threshold, Qualifier.Exact), StringComparer.Ordinal);
        return new(region, period, children, Lines(region, reported, known), Lines(region, [.. numbers], known));
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, IQueryable<string> family, Period period, IReadOnlyList<string> indicators)
        where T : Revision
    {
        var some = rows.Where(r => r.Period == period && family.Contains(r.RegionCode));
        return indicators.Count == 0 ? some : some.Where(r => indicators.Contains(r.IndicatorCode));
    }

    private static List<RollupLine> Lines(Region region, List<Value> values, List<Indicator> known)
    {
        var byIndicator = values.Where(value => value.Number is not null).ToLookup(value => value.Indicator, StringComparer.Ordinal);
        return [.. known.Where(indicator => byIndicator.Contains(indicator.Code)).Select(indicator =>
        {
            var all = byIndicator[indicator.Code].ToDictionary(value => value.Region, value => new Quantity(value.Number!.Value, value.Qualifier), StringComparer.Ordinal);
            Quantity? own = all.Remove(region.Code, out var found) ? found : null;
            return new RollupLine(indicator, own, all);
        })];
    }

    private sealed record Value(string Region, string Indicator, decimal? Number, Qualifier Qualifier);
}
