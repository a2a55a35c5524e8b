namespace IndicatorsApi.Api.Digests;

/// <summary>The changed observations. Each is counted once, however often it changed.</summary>
public sealed record DigestObservationsResponse
{
    /// <summary>The number of created observations.</summary>
    /// <example>120</example>
    public required int Created { get; init; }

    /// <summary>The number of revised observations.</summary>
    /// <example>3</example>
    public required int Revised { get; init; }

    /// <summary>The number of withdrawn observations.</summary>
    /// <example>0</example>
    public required int Withdrawn { get; init; }

    /// <summary>
    /// The revised and withdrawn observations, then the created ones, each newest first; at most 200. `/api/v1/changes` returns all.
    /// </summary>
    public required IReadOnlyList<DigestObservationResponse> Items { get; init; }
}
