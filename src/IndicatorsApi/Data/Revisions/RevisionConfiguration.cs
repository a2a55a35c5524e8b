using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Data.Revisions;

/// <summary>The common configuration of the tables of revisions.</summary>
internal static class RevisionConfiguration
{
    /// <summary>Configures the constraints: foreign keys, one newest revision per natural key, and unique revision numbers.</summary>
    public static void HasRevisions<T>(this EntityTypeBuilder<T> builder)
        where T : Revision
    {
        builder.Ignore(r => r.Content).Ignore(r => r.SupersededAt);
        builder.Ignore(r => r.RecordedIn).Ignore(r => r.RecordedAt).Ignore(r => r.RecordedBy);
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
