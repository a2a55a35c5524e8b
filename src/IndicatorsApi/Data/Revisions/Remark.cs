using IndicatorsApi.Data.Commits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Revisions;

/// <summary>
/// One revision of what is said of a target on a day: why it stands as it does, and what is done about it. Its natural key is the target's and the day; as with figures, a newer revision
/// supersedes an older one, which stays.
/// </summary>
public sealed class Remark
{
    /// <summary>The row's number; it has no meaning outside the database.</summary>
    public long Id { get; init; }

    /// <summary>The region of the target.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The indicator of the target.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The period of the target.</summary>
    public required Measures.Time.Period Period { get; init; }

    /// <summary>The day that it is of.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The number of the revision within its natural key, from 1; the writer sets it.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Why the target stands as it does (原因).</summary>
    public string? Cause { get; init; }

    /// <summary>What is done about it (措施).</summary>
    public string? Measure { get; init; }

    /// <summary>By when (完成时限).</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>Who says it, or does it (责任人).</summary>
    public string? By { get; init; }

    /// <summary>Why it was recorded, where a reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the revision takes the remark out of the record.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The commit that added it; the writer sets it.</summary>
    public long AddedInCommit { get; init; }

    /// <summary>The commit in which a newer revision took its place; absent for the current one.</summary>
    public long? SupersededInCommit { get; init; }

    /// <summary>The commit that added it.</summary>
    public Commit Added { get; init; } = null!;

    /// <summary>What it says: two revisions that say the same are no change.</summary>
    internal (string? Cause, string? Measure, LocalDate? DueOn, string? By) Content => (Cause, Measure, DueOn, By);

    internal sealed class Configuration : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.HasOne(r => r.Added).WithMany().HasForeignKey(r => r.AddedInCommit).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Commit>().WithMany().HasForeignKey(r => r.SupersededInCommit).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.RegionCode, r.IndicatorCode, r.Period, r.On }, "IX_Remark_Current").IsUnique().HasFilter("\"SupersededInCommit\" IS NULL");
            builder.HasIndex(r => new { r.RegionCode, r.IndicatorCode, r.Period, r.On, r.Number }).IsUnique();
            builder.HasIndex(r => new { r.Period, r.RegionCode });
        }
    }
}
