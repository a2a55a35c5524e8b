using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Revisions;

/// <summary>What the tables of revisions have in common.</summary>
internal static class RevisionConfiguration
{
    /// <summary>
    /// Lets the database itself hold the promises of the record: a natural key has one current revision at most, a revision
    /// number is given once, and nothing refers to what is not there.
    /// </summary>
    public static void HasRevisions<T>(this EntityTypeBuilder<T> builder)
        where T : Revision
    {
        builder.Ignore(r => r.Content).Ignore(r => r.RecordedIn).Ignore(r => r.RecordedAt).Ignore(r => r.RecordedBy).Ignore(r => r.SupersededAt);
        builder.HasOne(r => r.Added).WithMany().HasForeignKey(r => r.AddedInCommit).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Superseded).WithMany().HasForeignKey(r => r.SupersededInCommit).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Region).WithMany().HasForeignKey(r => r.RegionCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Indicator).WithMany().HasForeignKey(r => r.IndicatorCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.SupersededInCommit).HasFilter("\"SupersededInCommit\" IS NOT NULL");
        builder.HasIndex(r => new { r.RegionCode, r.IndicatorCode, r.Period }, $"IX_{typeof(T).Name}_Current")
            .IsUnique()
            .HasFilter("\"SupersededInCommit\" IS NULL");
        builder.HasIndex(r => new { r.RegionCode, r.IndicatorCode, r.Period, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.IndicatorCode, r.Period });
        builder.HasIndex(r => new { r.Period, r.RegionCode });
    }
}
