using NodaTime;

namespace IndicatorsApi.Http.Snapshots;

/// <summary>Which version of the record the answer to a request is read from.</summary>
public sealed class ReadContext
{
    /// <summary>The version that was asked for; nothing for the newest.</summary>
    public long? AsOf { get; private set; }

    /// <summary>The version that is read.</summary>
    public long Version { get; private set; }

    /// <summary>The instant that was asked for, or at which the version asked for became the record; nothing for now.</summary>
    public Instant? Moment { get; private set; }

    /// <summary>Whether the same question has the same answer for ever.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Says that the newest version is read.</summary>
    internal void ReadNewest(long version) => (AsOf, Version, Moment, IsSettled) = (null, version, null, false);

    /// <summary>Says that the version of a moment is read.</summary>
    internal void ReadPast(long version, Instant moment, bool isSettled) => (AsOf, Version, Moment, IsSettled) = (version, version, moment, isSettled);
}
