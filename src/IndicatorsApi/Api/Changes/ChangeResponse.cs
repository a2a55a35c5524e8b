using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.Changes;

/// <summary>A change: a revision of an observation or a target.</summary>
public sealed record ChangeResponse
{
    /// <summary>The position in commit order. Positions increase and may have gaps.</summary>
    /// <example>105</example>
    public required long Sequence { get; init; }

    /// <summary>The kind of the changed item.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The kind of change.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The dataset version that added it. A version can contain many changes.</summary>
    /// <example>17</example>
    public required long Version { get; init; }

    /// <summary>The time at which it was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The author of this revision.</summary>
    /// <example>linghu-clerk</example>
    public required string RecordedBy { get; init; }

    /// <summary>The reason; null if none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>The observation in this revision; for a withdrawal its last state. Null for a target.</summary>
    public ObservationResponse? Observation { get; init; }

    /// <summary>The target in this revision; for a withdrawal its last state. Null for an observation.</summary>
    public TargetResponse? Target { get; init; }

    internal static ChangeResponse From(RecordedChange change, Language language) => new()
    {
        Sequence = change.Sequence,
        Kind = change.Kind,
        Action = change.Action,
        Region = change.Revision.RegionCode,
        Indicator = change.Revision.IndicatorCode,
        Period = change.Revision.Period,
        Revision = change.Revision.Number,
        Version = change.Revision.RecordedIn,
        RecordedAt = change.Revision.RecordedAt,
        RecordedBy = change.Revision.RecordedBy,
        Reason = change.Revision.Reason,
        Observation = change.Revision is Observation observation ? ObservationResponse.From(observation, unit: null, language) : null,
        Target = change.Revision is Target target ? TargetResponse.From(target, unit: null, language) : null,
    };
}
