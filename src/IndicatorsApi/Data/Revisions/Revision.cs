using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.Revisions;

/// <summary>
/// One state of what the record says about an indicator of a region in a period: the natural key of observations and targets
/// alike. Nothing is overwritten: a newer revision supersedes an older one, which stays.
/// </summary>
public abstract class Revision
{
    private Codelists? _codeLists;
    private Region? _region;
    private Indicator? _indicator;

    /// <summary>The row's number; it has no meaning outside the database.</summary>
    public long Id { get; init; }

    /// <summary>The region it is about.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The indicator it is about.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The period it is about.</summary>
    public required Period Period { get; init; }

    /// <summary>The number of the revision within its natural key, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The document that states it.</summary>
    public required string SourceCode { get; init; }

    /// <summary>Where in the document it stands.</summary>
    public string? Locator { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; init; }

    /// <summary>The commit that added it; the writer sets it.</summary>
    public long AddedInCommit { get; init; }

    /// <summary>Why it was recorded, where a reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the revision takes the row out of the record: what it repeats of its predecessor no longer holds.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>
    /// What the revision says, by field: two revisions that say the same are no change, and the difference between two is what
    /// a history shows.
    /// </summary>
    public abstract IReadOnlyDictionary<string, object?> Content { get; }

    /// <summary>The commit in which a newer revision took its place; absent for the current one. It may be one that nobody sees yet.</summary>
    public long? SupersededInCommit { get; init; }

    /// <summary>The version of the record that added it.</summary>
    public long RecordedIn => Added.Version;

    /// <summary>When this revision entered the record.</summary>
    public Instant RecordedAt => Added.At;

    /// <summary>Who recorded it.</summary>
    public string RecordedBy => Added.By;

    /// <summary>When a newer revision took its place; absent for the current one.</summary>
    public Instant? SupersededAt => Superseded is { IsPublished: true } ? Superseded.At : null;

    /// <summary>The commit that added it.</summary>
    public Commit Added { get; init; } = null!;

    /// <summary>The commit in which a newer revision took its place.</summary>
    public Commit? Superseded { get; init; }

    /// <summary>The region it is about.</summary>
    public Region Region { get => _region ??= _codeLists!.Regions[RegionCode]; init => _region = value; }

    /// <summary>The indicator it is about.</summary>
    public Indicator Indicator { get => _indicator ??= _codeLists!.Indicators[IndicatorCode]; init => _indicator = value; }

    /// <summary>The document that states it.</summary>
    public Source Source { get; init; } = null!;

    /// <summary>
    /// The context that reads it; Entity Framework sets it. Region and indicator then come from the vocabulary that the context has in memory, where rows would
    /// be joined with it.
    /// </summary>
    internal DbContext? ReadBy
    {
        get => null;
        init => _codeLists = (value as ICodeListContext)?.CodeLists;
    }
}
