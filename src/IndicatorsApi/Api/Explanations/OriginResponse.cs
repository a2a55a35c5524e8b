using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Observations;
using NodaTime;

namespace IndicatorsApi.Api.Explanations;

/// <summary>A revision that a number comes from.</summary>
public sealed record OriginResponse
{
    /// <summary>The path of the observation or target.</summary>
    /// <example>/api/v1/observations/330503105/industrial-output/2025-06-YTD</example>
    public required string Path { get; init; }

    /// <summary>The number of the revision.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The time at which the revision was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The value of the observation, in the unit of the response. Null for targets and for observations without a value.</summary>
    /// <example>47.2</example>
    public decimal? Value { get; init; }

    /// <summary>The code of the source.</summary>
    /// <example>linghu-work-report-2025</example>
    public required string Source { get; init; }

    /// <summary>The location within the source document.</summary>
    public string? Locator { get; init; }

    internal static IEnumerable<OriginResponse> Of(string region, IEnumerable<ObservationValue> observations) => observations
        .SelectMany(
            observation => observation.AggregatedFrom.Count > 0 ? observation.AggregatedFrom : [new RegionObservation(region, observation)])
        .Where(part => part.Observation.Provenance is not null)
        .Select(part => Of(part.Region, part.Observation, part.Observation.Provenance!));

    private static OriginResponse Of(string region, ObservationValue observation, Provenance provenance) => new()
    {
        Path = $"/api/v1/observations/{region}/{observation.Indicator}/{observation.Period}",
        Revision = provenance.Revision,
        RecordedAt = provenance.RecordedAt,
        Value = observation.Level?.Value,
        Source = provenance.Source,
        Locator = provenance.Locator,
    };

    internal static OriginResponse Of(Target target) => new()
    {
        Path = $"/api/v1/targets/{target.RegionCode}/{target.IndicatorCode}/{target.Period}",
        Revision = target.Number,
        RecordedAt = target.RecordedAt,
        Source = target.SourceCode,
        Locator = target.Locator,
    };
}
