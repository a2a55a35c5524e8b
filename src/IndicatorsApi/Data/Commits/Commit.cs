using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Commits;

/// <summary>
/// One version of the record: what one transaction made of the version before. Versions have no gaps, and the order of their numbers is
/// the order of their commits, of their instants, and of what readers see.
/// </summary>
public sealed class Commit
{
    /// <summary>
    /// What rows name it by: the version itself, or, where rows lie in the database before it is known which version they will be, a number below 0.
    /// </summary>
    public required long Id { get; init; }

    /// <summary>The number of the version, from 1; below 0 where it is none yet.</summary>
    public required long Version { get; init; }

    /// <summary>When it became the record; later than the version before, whatever the clock does.</summary>
    public required Instant At { get; init; }

    /// <summary>Whether everybody sees it.</summary>
    public bool IsPublished => Version > 0;

    /// <summary>Who wrote it.</summary>
    public required string By { get; init; }

    /// <summary>What kind of write it was.</summary>
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
