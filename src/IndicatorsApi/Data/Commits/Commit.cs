using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Commits;

/// <summary>A commit, which publishes a dataset version.</summary>
/// <remarks>Versions have no gaps. They ascend in the order of commits, of instants and of visibility.</remarks>
public sealed class Commit
{
    /// <summary>The id that rows refer to: the version, or a negative number for a staged import.</summary>
    public required long Id { get; init; }

    /// <summary>The dataset version, from 1; negative until a staged import is published.</summary>
    public required long Version { get; init; }

    /// <summary>The instant of publication. It is later than that of the previous version, even when the clock was set back.</summary>
    public required Instant At { get; init; }

    /// <summary><see langword="true"/> when readers see the commit.</summary>
    public bool IsPublished => Version > 0;

    /// <summary>The name of the writer.</summary>
    public required string By { get; init; }

    /// <summary>The kind of write.</summary>
    public required CommitKind Kind { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Commit>
    {
        public void Configure(EntityTypeBuilder<Commit> builder)
        {
            builder.ToTable("Commits");
            builder.HasKey(commit => commit.Id);
            builder.Ignore(commit => commit.IsPublished);
            builder.Property(commit => commit.Id).ValueGeneratedNever();
            builder.HasIndex(commit => commit.Version).IsUnique();
            builder.HasIndex(commit => commit.At).IsUnique();
            builder.HasIndex(commit => commit.Version, "IX_Commits_CodeLists").HasFilter("\"Kind\" = 'codeLists'");
        }
    }
}
