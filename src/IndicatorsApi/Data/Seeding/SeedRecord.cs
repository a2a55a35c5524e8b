using IndicatorsApi.Indicators;
using IndicatorsApi.Observations;
using IndicatorsApi.Regions;
using IndicatorsApi.Sources;
using IndicatorsApi.Targets;
using IndicatorsApi.Topics;
using IndicatorsApi.Units;
using NodaTime;

namespace IndicatorsApi.Data.Seeding;

/// <summary>What the seed files describe, as far as they have been read; later files refer to earlier ones by code.</summary>
/// <param name="RecordedAt">The instant at which the record begins.</param>
public sealed record SeedRecord(Instant RecordedAt)
{
    /// <summary>Who recorded the first data set.</summary>
    public const string RecordedBy = "seed";

    /// <summary>The regions by code.</summary>
    public Dictionary<string, Region> Regions { get; } = new(StringComparer.Ordinal);

    /// <summary>The units by code.</summary>
    public Dictionary<string, Unit> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>The topics by code.</summary>
    public Dictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>The indicators by code.</summary>
    public Dictionary<string, Indicator> Indicators { get; } = new(StringComparer.Ordinal);

    /// <summary>The sources by code.</summary>
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The observations by region, indicator and period.</summary>
    public Dictionary<string, Observation> Observations { get; } = new(StringComparer.Ordinal);

    /// <summary>The targets by region, indicator and period.</summary>
    public Dictionary<string, Target> Targets { get; } = new(StringComparer.Ordinal);
}
