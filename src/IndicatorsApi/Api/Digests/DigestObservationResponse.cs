using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>A figure that came, changed or went.</summary>
public sealed record DigestObservationResponse : RevisionResponse
{
    private DigestObservationResponse(Observation observation, Language language)
        : base(observation, unit: null, language)
    {
    }

    /// <summary>What became of it, all in all.</summary>
    public ChangeAction Action { get; private init; }

    /// <summary>What it says; of one that was withdrawn what it said last; null where it has no number.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; private init; }

    /// <summary>What it said before; null where it was not on record, or had no number.</summary>
    /// <example>78.7</example>
    public decimal? ValueBefore { get; private init; }

    /// <summary>Why, where a reason was given.</summary>
    public string? Reason { get; private init; }

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>Who recorded it.</summary>
    /// <example>linghu-clerk</example>
    public string RecordedBy { get; private init; } = "";

    internal static DigestObservationResponse From(ChangeAction action, Observation now, Observation? before, Language language) => new(now, language)
    {
        Action = action,
        Value = now.Value,
        ValueBefore = before?.Value,
        Reason = now.Reason,
        RecordedAt = now.RecordedAt,
        RecordedBy = now.RecordedBy,
    };
}
