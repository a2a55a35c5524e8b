using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>The submission of a region for a period.</summary>
public sealed record SubmissionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The origin of the expectation.</summary>
    public required ExpectationSource Basis { get; init; }

    /// <summary>The number of expected observations.</summary>
    /// <example>27</example>
    public required int Expected { get; init; }

    /// <summary>The number of expected observations that are reported.</summary>
    /// <example>25</example>
    public required int Reported { get; init; }

    /// <summary>The missing observations.</summary>
    public required IReadOnlyList<DueObservationResponse> Missing { get; init; }

    /// <summary>The reported observations that were late.</summary>
    public required IReadOnlyList<DueObservationResponse> Late { get; init; }

    /// <summary>The time of the last observation of the period, expected or not; null if there is none.</summary>
    public Instant? LastRecordedAt { get; init; }
}
