using NodaTime;

namespace IndicatorsApi.Http.Snapshots;

/// <summary>The dataset version that the response to a request is read from.</summary>
public sealed class ReadContext
{
    /// <summary>The requested version, or <c>null</c> for the current one.</summary>
    public long? AsOf { get; private set; }

    /// <summary>The version that is read.</summary>
    public long Version { get; private set; }

    /// <summary>The requested instant, or the commit time of the requested version; <c>null</c> for the current version.</summary>
    public Instant? AsOfInstant { get; private set; }

    /// <summary>Indicates that the response to the same request never changes.</summary>
    public bool IsImmutable { get; private set; }

    /// <summary>Selects the current version.</summary>
    internal void UseCurrent(long version) => (AsOf, Version, AsOfInstant, IsImmutable) = (null, version, null, false);

    /// <summary>Selects a past version.</summary>
    internal void UsePast(long version, Instant moment, bool isImmutable) =>
        (AsOf, Version, AsOfInstant, IsImmutable) = (version, version, moment, isImmutable);
}
