using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Changes;

/// <summary>An entry of the change log: a revision in the order of commits.</summary>
/// <remarks>The transaction that publishes a version appends its revisions.</remarks>
public sealed class Change
{
    /// <summary>The sequence number, from 1. The sequence may have gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The kind of revision.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The row number of the revision.</summary>
    public required long RevisionId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Change>
    {
        public void Configure(EntityTypeBuilder<Change> builder)
        {
            builder.ToTable("Changes");
            builder.HasKey(change => change.Sequence);
            builder.Property(change => change.Sequence).ValueGeneratedNever();
        }
    }
}
