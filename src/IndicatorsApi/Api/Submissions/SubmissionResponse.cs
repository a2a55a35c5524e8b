using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>What one region has reported for a period.</summary>
public sealed record SubmissionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>From what it follows which figures are expected of it.</summary>
    public required ExpectationSource Basis { get; init; }

    /// <summary>How many figures are expected of it.</summary>
    /// <example>27</example>
    public required int Expected { get; init; }

    /// <summary>How many of them are in.</summary>
    /// <example>25</example>
    public required int Reported { get; init; }

    /// <summary>The figures that are missing.</summary>
    public required IReadOnlyList<DueObservationResponse> Missing { get; init; }

    /// <summary>The figures that are in, and came after they were due.</summary>
    public required IReadOnlyList<DueObservationResponse> Late { get; init; }

    /// <summary>When the last figure of the period came, expected or not; null where none did.</summary>
    public Instant? LastRecordedAt { get; init; }
}
