using IndicatorsApi.Data.Imports;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>An import and its result.</summary>
public sealed record ImportResponse
{
    /// <summary>The identifier of the import.</summary>
    /// <example>20250715-040000-1f3a</example>
    public required string Id { get; init; }

    /// <summary>The state of the import.</summary>
    public required ImportState State { get; init; }

    /// <summary>The progress in percent.</summary>
    /// <example>100</example>
    public required int Percent { get; init; }

    /// <summary>The file format.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>The treatment of valid rows in a file with errors.</summary>
    public required ImportMode Mode { get; init; }

    /// <summary>`true` for a dry run, which writes nothing.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The name of the API key that sent the file.</summary>
    /// <example>linghu-clerk</example>
    public required string SentBy { get; init; }

    /// <summary>The instant at which the file was received.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The instant of completion; null before.</summary>
    public Instant? FinishedAt { get; init; }

    /// <summary>The report; null before completion.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>The path of the rejected rows; null without rejected rows.</summary>
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
