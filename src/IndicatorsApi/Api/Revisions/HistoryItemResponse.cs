using NodaTime;

namespace IndicatorsApi.Api.Revisions;

/// <summary>One revision of a key: what it says, and what it changed.</summary>
/// <typeparam name="T">What the key holds.</typeparam>
public sealed record HistoryItemResponse<T>
{
    /// <summary>The number of the revision, from 1.</summary>
    /// <example>2</example>
    public required int Revision { get; init; }

    /// <summary>The version of the record that added it.</summary>
    /// <example>17</example>
    public required long Version { get; init; }

    /// <summary>When it entered the record.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    /// <example>linghu-clerk</example>
    public required string RecordedBy { get; init; }

    /// <summary>Why, where a reason was given.</summary>
    /// <example>books closed</example>
    public string? Reason { get; init; }

    /// <summary>Whether it took the key out of the record.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>When a newer revision took its place; null for the newest.</summary>
    public Instant? SupersededAt { get; init; }

    /// <summary>The fields that say something else than in the revision before; empty for the first, and for a withdrawal.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>What it says; for a withdrawal, what it took out.</summary>
    public required T State { get; init; }
}
