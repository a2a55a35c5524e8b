using System.Text.Json;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Imports;

/// <summary>A file that was sent, how it is to be taken in, and what has become of it.</summary>
public sealed class ImportJob
{
    /// <summary>The number, which is part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>How the file is written.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>What the file holds, where the sender said so; otherwise its header does.</summary>
    public ImportKind? Kind { get; set; }

    /// <summary>What becomes of good rows beside bad ones.</summary>
    public required ImportMode Mode { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The source of rows that name none.</summary>
    public string? Source { get; init; }

    /// <summary>Why figures change.</summary>
    public string? Reason { get; init; }

    /// <summary>What holds for all figures of a wide table.</summary>
    public ImportDefaults? Defaults { get; init; }

    /// <summary>The language that the sender asked for; where none, that of the file's header.</summary>
    public Language? Language { get; init; }

    /// <summary>Who sent it; what is written is recorded under this name.</summary>
    public required string WriterName { get; init; }

    /// <summary>The id of the sender's key.</summary>
    public required string WriterId { get; init; }

    /// <summary>What the sender may do.</summary>
    public required Role WriterRole { get; init; }

    /// <summary>The region of a reporter.</summary>
    public string? WriterRegion { get; init; }

    /// <summary>What the sender is kept to; absent where to nothing.</summary>
    public string? WriterScopes { get; init; }

    /// <summary>What has become of it.</summary>
    public required ImportState State { get; set; }

    /// <summary>When it was sent.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it was done.</summary>
    public Instant? FinishedAt { get; set; }

    /// <summary>The report as JSON, once it is done.</summary>
    public string? Report { get; set; }

    /// <summary>Who sent it.</summary>
    public Writer Writer => new(WriterName, WriterId, WriterRole, WriterRegion, WriterScopes);

    /// <summary>Notes that it is done.</summary>
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
                defaults => JsonSerializer.Serialize(defaults, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<ImportDefaults>(text, JsonSerializerOptions.Web));
            builder.HasIndex(job => job.State);
        }
    }
}
