using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;

namespace IndicatorsApi.Record.Writing;

/// <summary>The keys that are on record, as long as they are few: a first load of many rows then need not look each of them up.</summary>
/// <typeparam name="T">The kind of revision.</typeparam>
internal sealed class StandingKeys<T>
    where T : Revision
{
    private const int Most = 10_000;
    private readonly KeySet _keys = new();
    private long _known;
    private bool _areFew = true;

    /// <summary>Learns of those that have come since it was asked last; in the transaction that the context is in, there will be no others.</summary>
    /// <param name="db">The record.</param>
    /// <param name="newest">The newest version that the transaction sees.</param>
    public void Learn(IndicatorsContext db, long newest)
    {
        if (!_areFew || newest <= _known)
            return;

        // The rows of staged commits, whose numbers are below 0, were all there before the first look.
        var since = _known == 0 ? long.MinValue : _known;
        var keys = db.Set<T>().Where(r => r.AddedIn > since && (since > 0 || r.SupersededIn == null)).OrderBy(r => r.Id).Select(r => new { r.RegionCode, r.IndicatorCode, r.Period }).Take(Most + 1).ToList();
        (_areFew, _known) = (keys.Count <= Most, newest);
        foreach (var key in keys)
            _keys.Add(key.RegionCode, key.IndicatorCode, key.Period);
    }

    /// <summary>Whether something may stand at the key of a revision.</summary>
    public bool MayStand(T revision) => !_areFew || _keys.Contains(revision);
}
