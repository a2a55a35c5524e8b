namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Whether more than one client asks: who is alone keeps nobody waiting.</summary>
internal sealed class ContentionMonitor(TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private Seen? _last;
    private long _changed = long.MinValue;

    /// <summary>Whether more than one client has asked lately.</summary>
    public bool IsThere => _changed != long.MinValue && time.GetElapsedTime(_changed) <= Lately;

    /// <summary>Notes that a client asks.</summary>
    /// <returns>Whether nobody else has asked lately.</returns>
    public bool IsAlone(ClientPartition caller)
    {
        // Two that ask at the same instant may overwrite each other; the next request sees both.
        var last = _last;
        if (last is not null && last.Caller == caller)
            return !IsThere;
        _last = new(caller);
        if (last is null)
            return true;
        _changed = time.GetTimestamp();
        return false;
    }

    private sealed record Seen(ClientPartition Caller);
}
