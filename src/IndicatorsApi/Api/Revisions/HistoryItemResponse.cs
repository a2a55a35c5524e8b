using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>A revision of an item: its state, and the fields it changed.</summary>
/// <typeparam name="T">The type of the state.</typeparam>
public sealed record HistoryItemResponse<T>
{
    /// <summary>The number of the revision, from 1.</summary>
    /// <example>2</example>
    public required int Revision { get; init; }

    /// <summary>The dataset version that added it.</summary>
    /// <example>17</example>
    public required long Version { get; init; }

    /// <summary>The time at which it was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The author of this revision.</summary>
    /// <example>linghu-clerk</example>
    public required string RecordedBy { get; init; }

    /// <summary>The reason; null if none was given.</summary>
    /// <example>books closed</example>
    public string? Reason { get; init; }

    /// <summary>`true` if it withdrew or deleted the item.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>The time at which a newer revision replaced it; null for the newest.</summary>
    public Instant? SupersededAt { get; init; }

    /// <summary>The fields that differ from the previous revision. Empty for the first revision and for a withdrawal.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The state; for a withdrawal the withdrawn state.</summary>
    public required T State { get; init; }
}
