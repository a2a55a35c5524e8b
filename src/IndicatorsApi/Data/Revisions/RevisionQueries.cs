using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Revisions;

/// <summary>What queries over revisions have in common.</summary>
public static class RevisionQueries
{
    /// <summary>The rows together with when they were recorded, and by whom; region and indicator come from the vocabulary in memory.</summary>
    public static IQueryable<T> WithCommits<T>(this IQueryable<T> rows)
        where T : Revision => rows.Include(r => r.Added);
}
