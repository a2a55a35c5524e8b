using IndicatorsApi.Data.Commits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A revision of a remark: the cause of a target's status on a day and the measures taken.</summary>
/// <remarks>The natural key is the key of the target and the day. A newer revision supersedes an older one, which remains.</remarks>
public sealed class Remark
{
    /// <summary>The row number, which has no meaning outside of the database.</summary>
    public long Id { get; init; }

    /// <summary>The code of the region.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The code of the indicator.</summary>
    public required string IndicatorCode { get; init; }

    /// <summary>The period of the target.</summary>
    public required Measures.Time.Period Period { get; init; }

    /// <summary>The day of the remark.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The revision number within the natural key, from 1. The store sets it.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The cause of the status (原因).</summary>
    public string? Cause { get; init; }

    /// <summary>The measures taken (措施).</summary>
    public string? Measure { get; init; }

    /// <summary>The deadline of the measures (完成时限).</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>The responsible person (责任人).</summary>
    public string? By { get; init; }

    /// <summary>The reason for the revision; <see langword="null"/> when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary><see langword="true"/> when the revision withdraws the remark.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The id of the commit that added it. The store sets it.</summary>
    public long AddedInCommit { get; init; }

    /// <summary>The id of the commit that superseded it; <see langword="null"/> for the newest revision.</summary>
    public long? SupersededInCommit { get; init; }

    /// <summary>The commit that added it.</summary>
    public Commit Added { get; init; } = null!;

    /// <summary>The content. A write with equal content adds no revision.</summary>
    internal (string? Cause, string? Measure, LocalDate? DueOn, string? By) Content => (Cause, Measure, DueOn, By);

    internal sealed class Configuration : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.HasOne(r => r.Added).WithMany().HasForeignKey(r => r.AddedInCommit).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Commit>().WithMany().HasForeignKey(r => r.SupersededInCommit).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.RegionCode, r.IndicatorCode, r.Period, r.On }, "IX_Remark_Current")
                .IsUnique()
                .HasFilter("\"SupersededInCommit\" IS NULL");
            builder.HasIndex(r => new { r.RegionCode, r.IndicatorCode, r.Period, r.On, r.Number }).IsUnique();
            builder.HasIndex(r => new { r.Period, r.RegionCode });
        }
    }
}
