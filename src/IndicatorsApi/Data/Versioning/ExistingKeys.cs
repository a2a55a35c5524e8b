using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Data.Versioning;

/// <summary>A cache of the keys in the dataset, loaded once for each combination of region and indicator.</summary>
/// <remarks>A bulk import of new rows then needs no query for each row.</remarks>
/// <typeparam name="T">The type of revision.</typeparam>
/// <param name="db">The database context.</param>
internal sealed class ExistingKeys<T>(IndicatorsContext db)
    where T : Revision
{
    private readonly Dictionary<(string Region, string Indicator), int[]> _periods = [];
    private readonly CompactKeySet _addedSince = new();
    private long? _version;

    /// <summary>Adds the keys that other writers have published since the last call.</summary>
    /// <param name="version">The current version in the transaction of the context.</param>
    public void Refresh(long version)
    {
        if (_version < version)
        {
            var added = db.Set<T>().Where(r => r.AddedInCommit > _version).Select(r => new { r.RegionCode, r.IndicatorCode, r.Period });
            foreach (var key in added)
                _addedSince.Add(key.RegionCode, key.IndicatorCode, key.Period);
        }

        _version = version;
    }

    /// <summary>Returns <see langword="false"/> when the dataset certainly does not contain the key of a revision.</summary>
    public bool MayContain(T revision) =>
        Array.BinarySearch(PeriodsOf(revision), revision.Period.SortKey) >= 0 || _addedSince.Contains(revision);

    private int[] PeriodsOf(T revision)
    {
        var (region, indicator) = (revision.RegionCode, revision.IndicatorCode);
        if (!_periods.TryGetValue((region, indicator), out var periods))
        {
            var current = db.Set<T>().Where(r => r.RegionCode == region && r.IndicatorCode == indicator && r.SupersededInCommit == null);
            _periods[(region, indicator)] = periods = [.. current.Select(r => r.Period).ToList().Select(period => period.SortKey).Order()];
        }

        return periods;
    }
}
