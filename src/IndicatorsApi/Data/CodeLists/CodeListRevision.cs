using IndicatorsApi.Data.Commits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>
/// One state of a region, unit, topic, indicator, source or requirement, the newest included: what the record refers to can be read as it stood in any
/// version, by <see cref="EntityFramework.CodeListHistory"/>.
/// </summary>
public sealed class CodeListRevision
{
    /// <summary>The table of the entry.</summary>
    public required string Table { get; init; }

    /// <summary>The code of the entry.</summary>
    public required string Code { get; init; }

    /// <summary>The number of the revision, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The version of the record that added it.</summary>
    public required long AddedInCommit { get; init; }

    /// <summary>The version in which a newer one took its place; absent for the newest.</summary>
    public long? SupersededInCommit { get; init; }

    /// <summary>Whether it takes the entry out of the record.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>The columns of the entry's row, as a JSON object.</summary>
    public required string Content { get; init; }

    /// <summary>The version that added it.</summary>
    public Commit Added { get; init; } = null!;

    /// <summary>The version in which a newer one took its place.</summary>
    public Commit? Superseded { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CodeListRevision>
    {
        public void Configure(EntityTypeBuilder<CodeListRevision> builder)
        {
            builder.ToTable("CodeListRevisions");
            builder.HasKey(r => new { r.Table, r.Code, r.Number });
            builder.HasOne(r => r.Added).WithMany().HasForeignKey(r => r.AddedInCommit).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(r => r.Superseded).WithMany().HasForeignKey(r => r.SupersededInCommit).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
