using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.Changes;

/// <summary>Reads revisions in the order in which they were committed.</summary>
public sealed class ChangeService(IndicatorsContext db)
{
    /// <summary>Reads on from a place.</summary>
    /// <param name="after">The place that was read last.</param>
    /// <param name="count">How many to read at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<RecordedChange>> ReadAsync(long after, int count, CancellationToken cancellationToken)
    {
        var changes = await db.Changes.Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(count).ToListAsync(cancellationToken);
        var observations = await LoadAsync(db.Observations, changes, ChangeKind.Observation, cancellationToken);
        var targets = await LoadAsync(db.Targets, changes, ChangeKind.Target, cancellationToken);
        var reborn = (await BeforeAsync(db.Observations, observations.Values, cancellationToken)).Concat(await BeforeAsync(db.Targets, targets.Values, cancellationToken)).ToHashSet();
        return [.. changes.Select(change =>
        {
            Revision revision = change.Kind == ChangeKind.Observation ? observations[change.RevisionId] : targets[change.RevisionId];
            return new RecordedChange(change.Sequence, change.Kind, ActionOf(change.Kind, revision, reborn), revision);
        })];
    }

    /// <summary>The place of the newest change.</summary>
    public async Task<long> LastAsync(CancellationToken cancellationToken) => await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;

    /// <summary>The codes of a region and of everything below it.</summary>
    public async Task<IReadOnlySet<string>> SubtreeAsync(IEnumerable<string> regions, CancellationToken cancellationToken)
    {
        var all = await db.Regions.Select(r => new { r.Code, r.ParentCode }).ToListAsync(cancellationToken);
        return Subtree.Of(regions, all.Select(region => (region.Code, region.ParentCode)));
    }

    private static ChangeAction ActionOf(ChangeKind kind, Revision revision, HashSet<(ChangeKind Kind, long Id)> reborn) =>
        revision.Withdrawn ? ChangeAction.Withdrawn
        : revision.Number == 1 || reborn.Contains((kind, revision.Id)) ? ChangeAction.Created
        : ChangeAction.Revised;

    private static Task<Dictionary<long, T>> LoadAsync<T>(IQueryable<T> rows, List<Change> changes, ChangeKind kind, CancellationToken cancellationToken)
        where T : Revision
    {
        var ids = changes.Where(change => change.Kind == kind).Select(change => change.RevisionId).ToList();
        return rows.WithCommits().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
    }

    /// <summary>Those revisions that follow a withdrawal: with them the key comes on record again.</summary>
    private static async Task<IEnumerable<(ChangeKind Kind, long Id)>> BeforeAsync<T>(DbSet<T> rows, IEnumerable<T> revisions, CancellationToken cancellationToken)
        where T : Revision
    {
        var ids = revisions.Where(r => r.Number > 1 && !r.Withdrawn).Select(r => r.Id).ToList();
        var kind = typeof(T) == typeof(Observation) ? ChangeKind.Observation : ChangeKind.Target;
        if (ids.Count == 0)
            return [];
        var found = await rows
            .Where(r => ids.Contains(r.Id) && rows.Any(b =>
                b.RegionCode == r.RegionCode && b.IndicatorCode == r.IndicatorCode && b.Period == r.Period && b.Number == r.Number - 1 && b.Withdrawn))
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        return found.Select(id => (kind, id));
    }
}
