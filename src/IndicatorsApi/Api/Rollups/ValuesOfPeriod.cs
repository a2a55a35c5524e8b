using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Reads from which values of many regions follow what each has come to in a period.</summary>
internal static class ValuesOfPeriod
{
    /// <summary>The values, by region and indicator, in the indicators' units.</summary>
    /// <param name="db">The record.</param>
    /// <param name="regions">The codes of the regions.</param>
    /// <param name="indicators">The codes of the indicators.</param>
    /// <param name="period">The period.</param>
    /// <param name="assessment">The version of the record that is looked at, and the day by which a value's period must have ended.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<ILookup<(string Region, string Indicator), Figure>> ValuesAsync(
        this IndicatorsContext db, List<string> regions, List<string> indicators, Period period, Assessment assessment, CancellationToken cancellationToken)
    {
        var (from, to) = ReachOf(period);
        var rows = await db.At<Observation>(assessment.AsOf)
            .Where(o => o.Value != null && o.Period >= from && o.Period <= to && regions.Contains(o.RegionCode) && indicators.Contains(o.IndicatorCode))
            .Select(o => new { o.RegionCode, o.IndicatorCode, o.Period, Value = o.Value!.Value, o.Qualifier })
            .ToListAsync(cancellationToken);
        return rows.Where(row => assessment.On is not { } day || row.Period.End <= day)
            .ToLookup(row => (row.RegionCode, row.IndicatorCode), row => new Figure(row.IndicatorCode, row.Period, new Quantity(row.Value, row.Qualifier)));
    }

    /// <summary>What may speak of a period: all that ends in it, and the year before it from January on, for what follows by difference.</summary>
    private static (Period From, Period To) ReachOf(Period period)
    {
        var (first, last) = (period.FirstMonth, period.LastMonth);
        return (Period.Of(PeriodKind.Month, first / 12, 1), Period.Of(PeriodKind.YearToDate, last / 12, (last % 12) + 1));
    }
}
