using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Revisions;

/// <summary>What queries over revisions have in common.</summary>
public static class RevisionQueries
{
    /// <summary>The rows that stand now, or stood in a version of the record; what was withdrawn by then is not among them.</summary>
    public static IQueryable<T> At<T>(this IQueryable<T> rows, long? version)
        where T : Revision =>
        version is { } then
            ? rows.Where(r => !r.Withdrawn && r.AddedIn <= then && (r.SupersededIn == null || r.SupersededIn > then))
            : rows.Where(r => !r.Withdrawn && r.SupersededIn == null);

    /// <summary>The rows together with when they were recorded, and by whom; region and indicator come from the vocabulary in memory.</summary>
    public static IQueryable<T> WithCommits<T>(this IQueryable<T> rows)
        where T : Revision => rows.Include(r => r.Added);
}
