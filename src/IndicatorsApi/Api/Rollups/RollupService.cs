using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Loads what a roll-up is made of: the database adds up, one query for all children, however many there are.</summary>
public sealed class RollupService(IndicatorsContext db)
{
    /// <summary>Loads the roll-up of a region and a period.</summary>
    /// <param name="region">The region.</param>
    /// <param name="period">The period.</param>
    /// <param name="indicators">The indicators; none for all.</param>
    /// <param name="asOf">The moment at which the record is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RegionRollup> LoadAsync(
        Region region, Period period, IReadOnlyList<string> indicators, long? asOf, CancellationToken cancellationToken)
    {
        var known = await db.Indicators.Include(i => i.Unit).Include(i => i.Topic)
            .Where(i => indicators.Count == 0 || indicators.Contains(i.Code))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code)
            .ToListAsync(cancellationToken);
        var children = new Children(db, region, await db.Regions.CountAsync(r => r.ParentCode == region.Code, cancellationToken));
        var figures = await FiguresAsync(region, db.Observations.At(asOf).Where(o => o.Period == period && o.Value != null), known, children, cancellationToken);
        var targets = await TargetsAsync(region, db.Targets.At(asOf).Where(t => t.Period == period), known, children, cancellationToken);
        return new(region, period, children.Count, figures, targets);
    }

    private static async Task<IReadOnlyList<RollupLine>> FiguresAsync(
        Region region, IQueryable<Observation> figures, List<Indicator> known, Children children, CancellationToken cancellationToken)
    {
        var below = figures.Where(o => o.Region.ParentCode == region.Code);
        var sums = await below
            .GroupBy(o => o.IndicatorCode)
            .Select(g => new { g.Key, Sum = g.Sum(o => o.Value!.Value), Count = g.Count(), Vague = g.Count(o => o.Qualifier != Qualifier.Exact) })
            .ToListAsync(cancellationToken);

        // Most figures are exact, and telling the others apart costs a look at each row.
        var vague = sums.Exists(sum => sum.Vague > 0)
            ? await below.Where(o => o.Qualifier != Qualifier.Exact).GroupBy(o => new { o.IndicatorCode, o.Qualifier }).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => (g.Key.IndicatorCode, g.Key.Qualifier), g => g.Count, cancellationToken)
            : [];
        int Of(string indicator, Qualifier qualifier) => vague.GetValueOrDefault((indicator, qualifier));
        var totals = sums.ToDictionary(
            sum => sum.Key,
            sum => new RollupTotals(sum.Sum, sum.Count, Of(sum.Key, Qualifier.Approximately), Of(sum.Key, Qualifier.MoreThan), Of(sum.Key, Qualifier.LessThan)),
            StringComparer.Ordinal);
        var own = await figures.Where(o => o.RegionCode == region.Code).ToDictionaryAsync(o => o.IndicatorCode, o => new Quantity(o.Value!.Value, o.Qualifier), StringComparer.Ordinal, cancellationToken);

        // Who reported matters only where not all did.
        var partial = totals.Where(pair => pair.Value.Count < children.Count).Select(pair => pair.Key).ToList();
        var reported = partial.Count == 0 ? [] : await below.Where(o => partial.Contains(o.IndicatorCode)).Select(o => new { o.IndicatorCode, o.RegionCode }).ToListAsync(cancellationToken);
        return await LinesAsync(known, children, own, totals, reported.ToLookup(o => o.IndicatorCode, o => o.RegionCode, StringComparer.Ordinal), cancellationToken);
    }

    private static async Task<IReadOnlyList<RollupLine>> TargetsAsync(
        Region region, IQueryable<Target> targets, List<Indicator> known, Children children, CancellationToken cancellationToken)
    {
        var polarities = known.ToDictionary(i => i.Code, i => i.Polarity, StringComparer.Ordinal);
        var promised = (await targets
                .Where(t => t.RegionCode == region.Code || t.Region.ParentCode == region.Code)
                .Select(t => new { t.RegionCode, t.IndicatorCode, t.Rule })
                .ToListAsync(cancellationToken))
            .Where(t => polarities.ContainsKey(t.IndicatorCode))
            .Select(t => (t.RegionCode, t.IndicatorCode, Number: t.Rule.Resolve(polarities[t.IndicatorCode], baseline: null).Threshold))
            .Where(t => t.Number is not null)
            .ToList();
        var below = promised.Where(t => t.RegionCode != region.Code).ToLookup(t => t.IndicatorCode, StringComparer.Ordinal);
        return await LinesAsync(
            known,
            children,
            promised.Where(t => t.RegionCode == region.Code).ToDictionary(t => t.IndicatorCode, t => new Quantity(t.Number!.Value), StringComparer.Ordinal),
            below.ToDictionary(group => group.Key, group => new RollupTotals(group.Sum(t => t.Number!.Value), group.Count()), StringComparer.Ordinal),
            promised.ToLookup(t => t.IndicatorCode, t => t.RegionCode, StringComparer.Ordinal),
            cancellationToken);
    }

    private static async Task<IReadOnlyList<RollupLine>> LinesAsync(
        List<Indicator> known,
        Children children,
        Dictionary<string, Quantity> own,
        Dictionary<string, RollupTotals> totals,
        ILookup<string, string> reported,
        CancellationToken cancellationToken)
    {
        var lines = new List<RollupLine>();
        foreach (var indicator in known.Where(indicator => own.ContainsKey(indicator.Code) || totals.ContainsKey(indicator.Code)))
        {
            var sum = totals.GetValueOrDefault(indicator.Code) ?? new(0, 0);
            lines.Add(new(
                indicator,
                own.TryGetValue(indicator.Code, out var value) ? value : null,
                sum,
                sum.Count == children.Count ? [] : await children.WithoutAsync(reported[indicator.Code], cancellationToken)));
        }

        return lines;
    }

    /// <summary>The children of a region; their names are loaded only where somebody is missing.</summary>
    private sealed class Children(IndicatorsContext db, Region region, int count)
    {
        private List<Region>? _all;

        public int Count => count;

        public async Task<IReadOnlyList<Region>> WithoutAsync(IEnumerable<string> codes, CancellationToken cancellationToken)
        {
            _all ??= await db.Regions.Where(r => r.ParentCode == region.Code).OrderBy(r => r.Code).ToListAsync(cancellationToken);
            var present = codes.ToHashSet(StringComparer.Ordinal);
            return _all.FindAll(child => !present.Contains(child.Code));
        }
    }
}
