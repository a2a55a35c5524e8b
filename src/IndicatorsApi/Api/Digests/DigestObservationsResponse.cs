namespace IndicatorsApi.Api.Digests;

/// <summary>What became of figures, each counted once however often it changed.</summary>
public sealed record DigestObservationsResponse
{
    /// <summary>How many came on record.</summary>
    /// <example>120</example>
    public required int Created { get; init; }

    /// <summary>How many say something else.</summary>
    /// <example>3</example>
    public required int Revised { get; init; }

    /// <summary>How many are gone.</summary>
    /// <example>0</example>
    public required int Withdrawn { get; init; }

    /// <summary>Those that changed or went, and then those that came, the newest first; 200 at most. `/api/v1/changes` has all.</summary>
    public required IReadOnlyList<DigestObservationResponse> Items { get; init; }
}
