using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes remarks, each as a dataset version of its own.</summary>
public sealed class RemarkStore(IndicatorsContext db, VersionFactory versions)
{
    /// <summary>Creates, updates or withdraws the remark on a target for a day.</summary>
    /// <param name="remark">The remark. The store sets its revision number.</param>
    /// <param name="by">The name of the writer.</param>
    /// <param name="precondition">The condition that the current remark must meet.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock. A write that has begun is completed.</param>
    /// <returns>The result, and the remark after the write, if there is one.</returns>
    public async Task<(WriteResult Result, Remark? Current)> WriteAsync(
        Remark remark, string by, Precondition precondition, CancellationToken cancellationToken)
    {
        var newest = db.Remarks.Include(r => r.Added)
            .Where(r => r.RegionCode == remark.RegionCode && r.IndicatorCode == remark.IndicatorCode && r.Period == remark.Period)
            .Where(r => r.On == remark.On && r.SupersededInCommit == null);

        // A request that fails does not wait for the write lock. The write transaction repeats the checks.
        if (remark.Withdrawn || precondition.IsConditional)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            var expected = Decide(await newest.SingleOrDefaultAsync(cancellationToken));
            if (expected is WriteResult.NotFound or WriteResult.PreconditionFailed)
                return (expected, null);
        }

        var kind = remark.Withdrawn ? CommitKind.Withdrawal : CommitKind.Put;
        await using var version = await versions.BeginAsync(by, kind, cancellationToken);
        var before = await newest.SingleOrDefaultAsync(CancellationToken.None);
        var result = Decide(before);
        if (result is not (WriteResult.Created or WriteResult.Revised or WriteResult.Withdrawn))
            return (result, before);

        var commit = version.Commit.Id;
        await newest.ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededInCommit, commit), CancellationToken.None);
        db.Add(new Remark
        {
            RegionCode = remark.RegionCode,
            IndicatorCode = remark.IndicatorCode,
            Period = remark.Period,
            On = remark.On,
            Number = (before?.Number ?? 0) + 1,
            Cause = remark.Withdrawn ? before?.Cause : remark.Cause,
            Measure = remark.Withdrawn ? before?.Measure : remark.Measure,
            DueOn = remark.Withdrawn ? before?.DueOn : remark.DueOn,
            By = remark.Withdrawn ? before?.By : remark.By,
            Reason = remark.Reason,
            Withdrawn = remark.Withdrawn,
            AddedInCommit = commit,
        });
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        var current = await newest.SingleAsync(CancellationToken.None);
        version.Metrics.Add(RevisionMetrics.KindOf<Remark>(), remark.RegionCode, result);
        await version.PublishAsync();
        return (result, current);

        WriteResult Decide(Remark? existing) => RevisionPolicy.Decide(
            existing is null ? null : new(existing.Number, existing.Withdrawn, IsFinal: false),
            remark.Withdrawn,
            remark.Reason,
            isUnchanged: existing?.Content == remark.Content,
            precondition);
    }
}
