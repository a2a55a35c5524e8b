using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Changes;

/// <summary>
/// One revision in the order in which revisions were committed: a row is added for each when its version is published, in the same
/// transaction.
/// </summary>
public sealed class Change
{
    /// <summary>The place in the order, from 1; numbers may be left out.</summary>
    public required long Sequence { get; init; }

    /// <summary>What changed.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The number of the row that holds the revision.</summary>
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
