using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Writes remarks to the record, each as a version of its own.</summary>
public sealed class RemarkStore(IndicatorsContext db, VersionFactory versions)
{
    /// <summary>Records what is said of a target on a day, or takes it out.</summary>
    /// <param name="remark">The remark; its number is set by what stands there.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="condition">What has to be true of what stands there.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    /// <returns>What became of it, and the remark that stands then, where there is one.</returns>
    public async Task<(WriteResult Result, Remark? Current)> WriteAsync(Remark remark, string by, Precondition condition, CancellationToken cancellationToken)
    {
        var key = db.Remarks.Include(r => r.Added)
            .Where(r => r.RegionCode == remark.RegionCode && r.IndicatorCode == remark.IndicatorCode && r.Period == remark.Period && r.On == remark.On && r.SupersededInCommit == null);

        // A request that fails does not wait for the write lock. The write transaction repeats the checks.
        if (remark.Withdrawn || condition.IsConditional)
        {
            await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
            if (Decide(await key.SingleOrDefaultAsync(cancellationToken)) is var failed and (WriteResult.Missing or WriteResult.ConditionFailed))
                return (failed, null);
        }

        await using var next = await versions.BeginAsync(by, remark.Withdrawn ? CommitKind.Withdrawal : CommitKind.Put, cancellationToken);
        var before = await key.SingleOrDefaultAsync(CancellationToken.None);
        var result = Decide(before);
        if (result is not (WriteResult.Created or WriteResult.Revised or WriteResult.Withdrawn))
            return (result, before);

        var commit = next.Commit.Id;
        await key.ExecuteUpdateAsync(set => set.SetProperty(r => r.SupersededInCommit, commit), CancellationToken.None);
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
        var current = await key.SingleAsync(CancellationToken.None);
        next.Counts.Add(RevisionMetrics.KindOf<Remark>(), remark.RegionCode, result);
        await next.PublishAsync();
        return (result, current);

        WriteResult Decide(Remark? existing) => RevisionPolicy.Decide(
            existing is null ? null : new(existing.Number, existing.Withdrawn, IsFinal: false),
            remark.Withdrawn,
            remark.Reason,
            saysTheSame: existing?.Content == remark.Content,
            condition);
    }
}
