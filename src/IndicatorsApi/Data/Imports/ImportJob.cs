using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Imports;

/// <summary>An import: an uploaded file, its options, its state and its report.</summary>
public sealed class ImportJob
{
    /// <summary>The id, which is part of the URL.</summary>
    public required string Id { get; init; }

    /// <summary>The format of the file.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>The kind of rows; <see langword="null"/> until it is detected from the header.</summary>
    public ImportKind? Kind { get; set; }

    /// <summary>The handling of valid rows in a file with invalid ones.</summary>
    public required ImportMode Mode { get; init; }

    /// <summary><see langword="true"/> to validate the file without writing.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The code of the source for rows without one.</summary>
    public string? Source { get; init; }

    /// <summary>The reason for the revisions.</summary>
    public string? Reason { get; init; }

    /// <summary>The attributes of all observations of a wide table.</summary>
    public ImportDefaults? Defaults { get; init; }

    /// <summary>The requested language; <see langword="null"/> for the language of the header.</summary>
    public Language? Language { get; init; }

    /// <summary>The name of the writer, recorded with each write.</summary>
    public required string WriterName { get; init; }

    /// <summary>The id of the writer.</summary>
    public required string WriterId { get; init; }

    /// <summary>The role of the writer.</summary>
    public required Role WriterRole { get; init; }

    /// <summary>The code of the region of a reporter.</summary>
    public string? WriterRegion { get; init; }

    /// <summary>The permitted scopes of the writer; <see langword="null"/> for all scopes of the role.</summary>
    public string? WriterScopes { get; init; }

    /// <summary>The state.</summary>
    public required ImportState State { get; set; }

    /// <summary>The instant of the upload.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The dataset version at the upload of a background import, whose rows yield to later ones.</summary>
    /// <remarks><see langword="null"/> for an import within its request, which its sender waits for.</remarks>
    public long? AcceptedAtVersion { get; init; }

    /// <summary>The instant of completion; <see langword="null"/> while the import is queued or running.</summary>
    public Instant? FinishedAt { get; set; }

    /// <summary>The report as JSON; <see langword="null"/> until completion.</summary>
    public string? Report { get; set; }

    /// <summary>The writer.</summary>
    public Writer Writer => new(WriterName, WriterId, WriterRole, WriterRegion, WriterScopes);

    /// <summary>Sets the final state.</summary>
    public void Finish(ImportState state, ImportKind? kind, string? report, Instant now) =>
        (State, Kind, Report, FinishedAt) = (state, kind ?? Kind, report ?? Report, now);

    internal sealed class Configuration : IEntityTypeConfiguration<ImportJob>
    {
        public void Configure(EntityTypeBuilder<ImportJob> builder)
        {
            builder.ToTable("Imports");
            builder.HasKey(job => job.Id);
            builder.Ignore(job => job.Writer);
            builder.Property(job => job.Defaults).HasConversion(
                defaults => JsonSerializer.Serialize(defaults, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<ImportDefaults>(text, JsonSerializerOptions.Web));
            builder.HasIndex(job => job.State);
        }
    }
}
