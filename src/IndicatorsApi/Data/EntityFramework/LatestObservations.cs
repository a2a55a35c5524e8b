using IndicatorsApi.Measures.Time;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Finds the newest figures of a form, however far back they lie, without reading all that lie between.</summary>
internal static class LatestObservations
{
    /// <summary>The newest figure of each key.</summary>
    /// <param name="db">The record.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="form">The form that is meant; no figure is one of a plan.</param>
    /// <param name="last">The last period that may be meant.</param>
    /// <param name="asOf">The version of the record that is looked at; nothing for the newest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<List<Observation>> NewestAsync(
        this IndicatorsContext db, IQueryable<SeriesKey> keys, PeriodKind form, Period last, long? asOf, CancellationToken cancellationToken)
    {
        if (form == PeriodKind.Plan)
            return [];

        // The last digits of what is stored say form and length, and of a year-to-date, whose length varies, the last one (Period.SortKey).
        var digits = form == PeriodKind.YearToDate ? 10 : 1000;
        var ending = Period.Of(form, Period.FirstYear, 1).SortKey % digits;
        var standing = db.At<Observation>(asOf);
        var ids = await keys
            .Select(key => standing
                .Where(o => o.RegionCode == key.Region && o.IndicatorCode == key.Indicator && o.Period <= last && (int)(object)o.Period % digits == ending)
                .OrderByDescending(o => o.Period)
                .Select(o => (long?)o.Id)
                .FirstOrDefault())
            .ToListAsync(cancellationToken);
        var found = ids.OfType<long>().Distinct().ToList();
        return found.Count == 0 ? [] : await standing.WithCommits().Where(o => found.Contains(o.Id)).ToListAsync(cancellationToken);
    }
}
