using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Submissions;

/// <summary>Which figures are expected: what one town reports or promises, its district wants from all of them.</summary>
public sealed class ExpectationService(IndicatorsContext db)
{
    /// <summary>
    /// The indicators expected of each of some regions for a period: those that any of them has a target for that covers the period,
    /// or a figure of in its year or the year before.
    /// </summary>
    /// <param name="regions">The regions, children of one parent.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The moment at which the record is looked at; nothing for now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<Indicator>> IndicatorsAsync(
        IReadOnlyCollection<string> regions, Period period, long? asOf, CancellationToken cancellationToken)
    {
        var first = Period.Of(PeriodKind.Month, Math.Max(Period.FirstYear, period.Year - 1), 1);
        var last = Period.Of(PeriodKind.YearToDate, period.Year, 12);
        var reported = db.Observations.At(asOf)
            .Where(o => regions.Contains(o.RegionCode) && o.Period >= first && o.Period <= last)
            .Select(o => o.IndicatorCode);
        var promised = (await db.Targets.At(asOf).Where(t => regions.Contains(t.RegionCode) && t.Period >= first).Select(t => new { t.IndicatorCode, t.Period }).ToListAsync(cancellationToken))
            .Where(t => t.Period.Contains(period))
            .Select(t => t.IndicatorCode)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return await db.Indicators.Include(i => i.Unit).Include(i => i.Topic)
            .Where(i => reported.Contains(i.Code) || promised.Contains(i.Code))
            .OrderBy(i => i.Topic.Position).ThenBy(i => i.Code)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The regions that share a region's parent, itself among them; at the top only itself.</summary>
    public async Task<IReadOnlyList<string>> SiblingsAsync(string region, CancellationToken cancellationToken)
    {
        var parent = await db.Regions.Where(r => r.Code == region).Select(r => r.ParentCode).SingleOrDefaultAsync(cancellationToken);
        return parent is null ? [region] : await db.Regions.Where(r => r.ParentCode == parent).Select(r => r.Code).ToListAsync(cancellationToken);
    }
}
