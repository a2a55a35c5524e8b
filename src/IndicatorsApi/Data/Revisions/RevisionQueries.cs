using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Revisions;

/// <summary>Common queries over revisions.</summary>
public static class RevisionQueries
{
    /// <summary>Includes the commits. Regions and indicators come from the code lists in memory.</summary>
    public static IQueryable<T> WithCommits<T>(this IQueryable<T> rows)
        where T : Revision => rows.Include(r => r.Added);
}
