using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Data.Versioning;

/// <summary>
/// The keys that are on record, looked up once for all periods of a region's indicator: of very many rows, those that are new need not be looked up
/// one by one.
/// </summary>
/// <typeparam name="T">The kind of revision.</typeparam>
/// <param name="db">The record.</param>
internal sealed class ExistingKeys<T>(IndicatorsContext db)
    where T : Revision
{
    private readonly Dictionary<(string Region, string Indicator), int[]> _periods = [];
    private readonly CompactKeySet _since = new();
    private long? _known;

    /// <summary>Learns of those that have come since; in the transaction that the context is in, there will be no others.</summary>
    /// <param name="newest">The newest version that the transaction sees.</param>
    public void Learn(long newest)
    {
        if (_known < newest)
        {
            foreach (var key in db.Set<T>().Where(r => r.AddedInCommit > _known).Select(r => new { r.RegionCode, r.IndicatorCode, r.Period }))
                _since.Add(key.RegionCode, key.IndicatorCode, key.Period);
        }

        _known = newest;
    }

    /// <summary>Whether something may stand at the key of a revision.</summary>
    public bool MayStand(T revision) => Array.BinarySearch(PeriodsOf(revision), revision.Period.SortKey) >= 0 || _since.Contains(revision);

    private int[] PeriodsOf(T revision)
    {
        var (region, indicator) = (revision.RegionCode, revision.IndicatorCode);
        if (!_periods.TryGetValue((region, indicator), out var periods))
        {
            var standing = db.Set<T>().Where(r => r.RegionCode == region && r.IndicatorCode == indicator && r.SupersededInCommit == null).Select(r => r.Period).ToList();
            _periods[(region, indicator)] = periods = [.. standing.Select(period => period.SortKey).Order()];
        }

        return periods;
    }
}
