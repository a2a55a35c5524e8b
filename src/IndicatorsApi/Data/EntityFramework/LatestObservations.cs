using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Finds the newest observations of a period kind, however old they are, without reading the ones between.</summary>
internal static class LatestObservations
{
    /// <summary>Returns the newest observation of each key.</summary>
    /// <param name="db">The database.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="form">The period kind. No observation has a plan as its period.</param>
    /// <param name="last">The last period to consider.</param>
    /// <param name="asOf">The version of the dataset. The default is the newest one.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task<List<Observation>> FindLatestAsync(
        this IndicatorsContext db,
        IQueryable<SeriesKey> keys,
        PeriodKind form,
        Period last,
        long? asOf,
        CancellationToken cancellationToken)
    {
        if (form == PeriodKind.Plan)
            return [];

        // The last three digits of a sort key are kind and length. The length of a year-to-date varies, so that only its last digit counts.
        var modulus = form == PeriodKind.YearToDate ? 10 : 1000;
        var ending = Period.Of(form, Period.FirstYear, 1).SortKey % modulus;
        var current = db.AsOf<Observation>(asOf);
        var ids = await keys
            .Select(key => current
                .Where(o => o.RegionCode == key.Region && o.IndicatorCode == key.Indicator && o.Period <= last)
                .Where(o => (int)(object)o.Period % modulus == ending)
                .OrderByDescending(o => o.Period)
                .Select(o => (long?)o.Id)
                .FirstOrDefault())
            .ToListAsync(cancellationToken);
        var found = ids.OfType<long>().Distinct().ToList();
        return found.Count == 0 ? [] : await current.WithCommits().Where(o => found.Contains(o.Id)).ToListAsync(cancellationToken);
    }
}
