using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Api.Changes;

/// <summary>One revision of a figure or a target.</summary>
public sealed record ChangeResponse
{
    /// <summary>The place in the order of commits; it grows, and numbers may be left out.</summary>
    /// <example>105</example>
    public required long Sequence { get; init; }

    /// <summary>What changed.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>What happened to it.</summary>
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

    /// <summary>The version of the record that added it; a version may hold many changes.</summary>
    /// <example>17</example>
    public required long Version { get; init; }

    /// <summary>When it entered the record.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    /// <example>linghu-clerk</example>
    public required string RecordedBy { get; init; }

    /// <summary>Why, where a reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>What the figure says by this revision; of a withdrawal what it withdraws; null for a target.</summary>
    public ObservationResponse? Observation { get; init; }

    /// <summary>What the target says by this revision; of a withdrawal what it withdraws; null for a figure.</summary>
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
