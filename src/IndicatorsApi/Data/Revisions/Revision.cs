using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Commits;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A revision of an observation or a target, whose natural key is region, indicator and period.</summary>
/// <remarks>Revisions are never overwritten. A newer revision supersedes an older one, which remains.</remarks>
public abstract class Revision
{
    private CodeListSet? _codeLists;
    private Region? _region;
    private Indicator? _indicator;

    /// <summary>The row number, which has no meaning outside of the database.</summary>
    public long Id { get; init; }

    /// <summary>The code of the region.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The code of the indicator.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The revision number within the natural key, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The code of the source.</summary>
    public required string SourceCode { get; init; }

    /// <summary>The location in the source.</summary>
    public string? Locator { get; init; }

    /// <summary>A note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the commit that added it. The writer sets it.</summary>
    public long AddedInCommit { get; init; }

    /// <summary>The reason for the revision; <see langword="null"/> when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary><see langword="true"/> when the revision withdraws the key. Its content repeats the previous revision.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The content by field.</summary>
    /// <remarks>A write with equal content adds no revision. The history lists the fields that differ.</remarks>
    public abstract IReadOnlyDictionary<string, object?> Content { get; }

    /// <summary>The id of the commit that superseded it, published or staged; <see langword="null"/> for the newest revision.</summary>
    public long? SupersededInCommit { get; init; }

    /// <summary>The dataset version that added it.</summary>
    public long RecordedIn => Added.Version;

    /// <summary>The instant of that version.</summary>
    public Instant RecordedAt => Added.At;

    /// <summary>The name of the writer.</summary>
    public string RecordedBy => Added.By;

    /// <summary>The instant at which it was superseded; <see langword="null"/> for the current revision.</summary>
    public Instant? SupersededAt => Superseded is { IsPublished: true } ? Superseded.At : null;

    /// <summary>The commit that added it.</summary>
    public Commit Added { get; init; } = null!;

    /// <summary>The commit that superseded it.</summary>
    public Commit? Superseded { get; init; }

    /// <summary>The region.</summary>
    public Region Region { get => _region ??= _codeLists!.Regions[RegionCode]; init => _region = value; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get => _indicator ??= _codeLists!.Indicators[IndicatorCode]; init => _indicator = value; }

    /// <summary>The source.</summary>
    public Source Source { get; init; } = null!;

    /// <summary>The context that reads the row, which EF Core sets.</summary>
    /// <remarks>Region and indicator then come from the code lists of the context, which avoids a join.</remarks>
    internal DbContext? ReadBy
    {
        get => null;
        init => _codeLists = (value as ICodeListContext)?.CodeLists;
    }
}
