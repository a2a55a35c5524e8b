using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Changes;

/// <summary>Reads revisions in commit order.</summary>
public sealed class ChangeService(IndicatorsContext db)
{
    /// <summary>Returns the changes after a position.</summary>
    /// <param name="after">The position of the last change read.</param>
    /// <param name="count">The maximum number of changes.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<RecordedChange>> ReadAsync(long after, int count, CancellationToken cancellationToken)
    {
        var changes = await db.Changes.Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(count).ToListAsync(cancellationToken);
        var observations = await LoadAsync(db.Observations, changes, ChangeKind.Observation, cancellationToken);
        var targets = await LoadAsync(db.Targets, changes, ChangeKind.Target, cancellationToken);
        var recreated = (await RecreatedAsync(db.Observations, observations.Values, cancellationToken))
            .Concat(await RecreatedAsync(db.Targets, targets.Values, cancellationToken)).ToHashSet();
        return [.. changes.Select(change =>
        {
            Revision revision = change.Kind == ChangeKind.Observation ? observations[change.RevisionId] : targets[change.RevisionId];
            return new RecordedChange(change.Sequence, change.Kind, ActionOf(change.Kind, revision, recreated), revision);
        })];
    }

    /// <summary>Returns the position of the newest change; 0 if there is none.</summary>
    public async Task<long> GetLatestSequenceAsync(CancellationToken cancellationToken) =>
        await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;

    /// <summary>Returns the codes of regions and of all regions below them.</summary>
    public async Task<IReadOnlySet<string>> GetSubtreeAsync(IEnumerable<string> regions, CancellationToken cancellationToken)
    {
        var all = await db.Regions.Select(r => new { r.Code, r.ParentCode }).ToListAsync(cancellationToken);
        return Subtree.Of(regions, all.Select(region => (region.Code, region.ParentCode)));
    }

    private static ChangeAction ActionOf(ChangeKind kind, Revision revision, HashSet<(ChangeKind Kind, long Id)> recreated) =>
        revision.Withdrawn ? ChangeAction.Withdrawn
        : revision.Number == 1 || recreated.Contains((kind, revision.Id)) ? ChangeAction.Created
        : ChangeAction.Revised;

    private static Task<Dictionary<long, T>> LoadAsync<T>(
        IQueryable<T> rows, List<Change> changes, ChangeKind kind, CancellationToken cancellationToken)
        where T : Revision
    {
        var ids = changes.Where(change => change.Kind == kind).Select(change => change.RevisionId).ToList();
        return rows.WithCommits().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
    }

    /// <summary>Returns the revisions that follow a withdrawal. They create the item again.</summary>
    private static async Task<IEnumerable<(ChangeKind Kind, long Id)>> RecreatedAsync<T>(
        DbSet<T> rows, IEnumerable<T> revisions, CancellationToken cancellationToken)
        where T : Revision
    {
        var ids = revisions.Where(r => r.Number > 1 && !r.Withdrawn).Select(r => r.Id).ToList();
        var kind = typeof(T) == typeof(Observation) ? ChangeKind.Observation : ChangeKind.Target;
        if (ids.Count == 0)
            return [];
        var found = await rows
            .Where(r => ids.Contains(r.Id) && rows.Any(b =>
                b.RegionCode == r.RegionCode && b.IndicatorCode == r.IndicatorCode && b.Period == r.Period
                && b.Number == r.Number - 1 && b.Withdrawn))
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        return found.Select(id => (kind, id));
    }
}
