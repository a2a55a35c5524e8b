using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Revisions;

/// <summary>What queries over revisions have in common.</summary>
public static class RevisionQueries
{
    /// <summary>The rows that stand now.</summary>
    public static IQueryable<T> Current<T>(this IQueryable<T> rows)
        where T : Revision =>
        rows.Where(r => r.SupersededAt == null);

    /// <summary>The rows together with the region, indicator, unit and topic that they are shown with and sorted by.</summary>
    public static IQueryable<T> WithLabels<T>(this IQueryable<T> rows)
        where T : Revision =>
        rows.Include(r => r.Region).Include(r => r.Indicator.Unit).Include(r => r.Indicator.Topic);
}
