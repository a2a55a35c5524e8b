using IndicatorsApi.Data.Commits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.CodeLists;

/// <summary>One revision of an entry of a code list, the current one included.</summary>
/// <remarks><see cref="EntityFramework.CodeListHistory"/> reads the code lists of any dataset version from these rows.</remarks>
public sealed class CodeListRevision
{
    /// <summary>The table of the code list.</summary>
    public required string Table { get; init; }

    /// <summary>The code of the entry.</summary>
    public required string Code { get; init; }

    /// <summary>The revision number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The dataset version that added it.</summary>
    public required long AddedInCommit { get; init; }

    /// <summary>The dataset version that superseded it; <see langword="null"/> for the newest.</summary>
    public long? SupersededInCommit { get; init; }

    /// <summary><see langword="true"/> when the revision withdraws the entry.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>The columns of the entry as a JSON object.</summary>
    public required string Content { get; init; }

    /// <summary>The commit that added it.</summary>
    public Commit Added { get; init; } = null!;

    /// <summary>The commit that superseded it.</summary>
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
