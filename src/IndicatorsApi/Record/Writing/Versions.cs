using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Record.Changes;
using IndicatorsApi.Record.Commits;
using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Storage.Connections;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Record.Writing;

/// <summary>Begins the transactions that write the record: each makes its next version.</summary>
public sealed class Versions(IndicatorsContext db, WriteGate gate, CommitGate commits, ChangeSignal signal, IClock clock)
{
    /// <summary>The instant at which something is judged that is to be written now.</summary>
    public Instant Now => clock.GetCurrentInstant().ToRecordTime();

    /// <summary>Begins a short write; its instant is taken at once.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="kind">What kind of write it is.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    public Task<NextVersion> BeginAsync(string by, CommitKind kind, CancellationToken cancellationToken) => BeginAsync(by, kind, isLong: false, cancellationToken);

    /// <summary>Begins a write of many rows; its instant is taken at its end.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="kind">What kind of write it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<NextVersion> BeginLongAsync(string by, CommitKind kind, CancellationToken cancellationToken) => BeginAsync(by, kind, isLong: true, cancellationToken);

    private async Task<NextVersion> BeginAsync(string by, CommitKind kind, bool isLong, CancellationToken cancellationToken)
    {
        List<IDisposable> passes = [await gate.EnterAsync(cancellationToken)];
        try
        {
            HeldConnection.LeaveLostFile(db);
            var transaction = isLong ? await db.BeginBulkAsync(cancellationToken) : await db.Database.BeginTransactionAsync(CancellationToken.None);
            if (!isLong)
                passes.Add(await commits.EnterAsync(CancellationToken.None));
            var last = await db.Commits.OrderByDescending(commit => commit.Version).FirstOrDefaultAsync(CancellationToken.None);
            var next = new Commit { Version = (last?.Version ?? 0) + 1, At = InstantAfter(Instant.Max(commits.Asked, last?.At ?? Instant.MinValue)), By = by, Kind = kind };
            db.Commits.Add(next);
            await db.SaveChangesAsync(CancellationToken.None);
            db.Entry(next).State = EntityState.Detached;
            if (kind != CommitKind.Seed)
                await db.LookUpVocabularyAsync(await db.VocabularyVersionAsync(next.Version - 1, CancellationToken.None), CancellationToken.None);
            return new(db, transaction, next, at => Instant.Max(InstantAfter(commits.Asked), at), signal.Raise, passes, isLong ? commits : null);
        }
        catch
        {
            passes.ForEach(pass => pass.Dispose());
            throw;
        }
    }

    /// <summary>Should the clock have been set back, the newer version is still the later one.</summary>
    private Instant InstantAfter(Instant before) => before == Instant.MinValue ? Now : Instant.Max(Now, before.ToRecordTime() + RecordTime.Tick);
}
