using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>An observation that was created, revised or withdrawn.</summary>
public sealed record DigestObservationResponse : RevisionResponse
{
    private DigestObservationResponse(Observation observation, Language language)
        : base(observation, unit: null, language)
    {
    }

    /// <summary>The net change since the start of the digest.</summary>
    public ChangeAction Action { get; private init; }

    /// <summary>The value; for a withdrawn observation its last value. Null if it has none.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; private init; }

    /// <summary>The previous value; null if the observation did not exist or had no value.</summary>
    /// <example>78.7</example>
    public decimal? ValueBefore { get; private init; }

    /// <summary>The reason; null if none was given.</summary>
    public string? Reason { get; private init; }

    /// <summary>The time at which it was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>The author of this revision.</summary>
    /// <example>linghu-clerk</example>
    public string RecordedBy { get; private init; } = "";

    internal static DigestObservationResponse From(ChangeAction action, Observation now, Observation? before, Language language) =>
        new(now, language)
        {
            Action = action,
            Value = now.Value,
            ValueBefore = before?.Value,
            Reason = now.Reason,
            RecordedAt = now.RecordedAt,
            RecordedBy = now.RecordedBy,
        };
}
