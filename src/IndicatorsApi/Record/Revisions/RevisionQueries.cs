using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Record.Revisions;

/// <summary>What queries over revisions have in common.</summary>
public static class RevisionQueries
{
    /// <summary>The rows that stand now, or stood at an instant; what was withdrawn by then is not among them.</summary>
    public static IQueryable<T> At<T>(this IQueryable<T> rows, Instant? asOf)
        where T : Revision =>
        asOf is { } instant
            ? rows.Where(r => !r.Withdrawn && r.RecordedAt <= instant && (r.SupersededAt == null || r.SupersededAt > instant))
            : rows.Where(r => !r.Withdrawn && r.SupersededAt == null);

    /// <summary>The rows together with the region, indicator, unit and topic that they are shown with and sorted by.</summary>
    public static IQueryable<T> WithLabels<T>(this IQueryable<T> rows)
        where T : Revision =>
        rows.Include(r => r.Region).Include(r => r.Indicator.Unit).Include(r => r.Indicator.Topic);
}
