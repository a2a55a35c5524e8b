using IndicatorsApi.Data.Imports;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>A file that was sent, and what has become of it.</summary>
public sealed record ImportResponse
{
    /// <summary>The number of the import.</summary>
    /// <example>20250715-040000-1f3a</example>
    public required string Id { get; init; }

    /// <summary>What has become of it.</summary>
    public required ImportState State { get; init; }

    /// <summary>How far it has come, in percent.</summary>
    /// <example>100</example>
    public required int Percent { get; init; }

    /// <summary>How the file is written.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>What becomes of good rows beside bad ones.</summary>
    public required ImportMode Mode { get; init; }

    /// <summary>Whether nothing was to be written.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Who sent it.</summary>
    /// <example>linghu-clerk</example>
    public required string SentBy { get; init; }

    /// <summary>When it was sent.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it was done; null before.</summary>
    public Instant? FinishedAt { get; init; }

    /// <summary>What was in the file, and what became of it; null before it is done.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>The path of the rejected rows, as a file that can be corrected and sent again; null where there are none.</summary>
    /// <example>/api/v1/imports/20250715-040000-1f3a/rejected</example>
    public string? RejectedRows { get; init; }

    internal static ImportResponse From(ImportJob job, ImportReport? report, int percent) => new()
    {
        Id = job.Id,
        State = job.State,
        Percent = job.FinishedAt is null ? percent : 100,
        Format = job.Format,
        Mode = job.Mode,
        DryRun = job.DryRun,
        SentBy = job.WriterName,
        CreatedAt = job.CreatedAt,
        FinishedAt = job.FinishedAt,
        Report = report,
        RejectedRows = report is { Rejected: > 0 } ? $"/api/v1/imports/{job.Id}/rejected" : null,
    };
}
