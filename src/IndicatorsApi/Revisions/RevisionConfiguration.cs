using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorsApi.Revisions;

/// <summary>What the tables of revisions have in common.</summary>
internal static class RevisionConfiguration
{
    /// <summary>
    /// Lets the database itself hold the two promises of the record: a natural key has one current revision at most, and a
    /// revision number is given once.
    /// </summary>
    public static void HasRevisions<T>(this EntityTypeBuilder<T> builder, params string[] naturalKey)
        where T : Revision
    {
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(naturalKey, $"IX_{typeof(T).Name}_Current").IsUnique().HasFilter("\"SupersededAt\" IS NULL");
        builder.HasIndex([.. naturalKey, nameof(Revision.Number)], $"IX_{typeof(T).Name}_Revision").IsUnique();
    }

    /// <summary>The rows that stand now.</summary>
    public static IQueryable<T> Current<T>(this IQueryable<T> rows)
        where T : Revision =>
        rows.Where(r => r.SupersededAt == null);
}
