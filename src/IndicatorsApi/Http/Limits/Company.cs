namespace IndicatorsApi.Http.Limits;

/// <summary>Whether more than one client asks: who is alone keeps nobody waiting.</summary>
internal sealed class Company(TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private Seen? _last;
    private long _changed = long.MinValue;

    /// <summary>Notes that a client asks.</summary>
    /// <returns>Whether nobody else has asked lately.</returns>
    public bool IsAlone(Caller caller)
    {
        // Two that ask at the same instant may overwrite each other; the next request sees both.
        var last = _last;
        if (last is not null && last.Caller == caller)
            return _changed == long.MinValue || time.GetElapsedTime(_changed) > Lately;
        _last = new(caller);
        if (last is null)
            return true;
        _changed = time.GetTimestamp();
        return false;
    }

    private sealed record Seen(Caller Caller);
}
