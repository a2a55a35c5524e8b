using IndicatorsApi.Measures.Time;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>Begins the transactions that write the record: each makes its next version.</summary>
public sealed class VersionFactory(IndicatorsContext db, WriteLock gate, CommitLock commits, ChangeNotifier signal, IClock clock)
{
    /// <summary>The instant at which something is judged that is to be written now.</summary>
    public Instant Now => clock.GetCurrentInstant().ToRecordTime();

    /// <summary>The version that the last write made, or found where it changed nothing; nothing before the first.</summary>
    public long? Seen { get; internal set; }

    internal IndicatorsContext Db => db;

    internal WriteLock Gate => gate;

    internal CommitLock Commits => commits;

    /// <summary>Begins a short write; its instant is taken at once.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="kind">What kind of write it is.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    public Task<PendingVersion> BeginAsync(string by, CommitKind kind, CancellationToken cancellationToken) => BeginAsync(by, kind, isLong: false, cancellationToken);

    /// <summary>Begins a write of many rows; its instant is taken at its end.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="kind">What kind of write it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PendingVersion> BeginLongAsync(string by, CommitKind kind, CancellationToken cancellationToken) => BeginAsync(by, kind, isLong: true, cancellationToken);

    /// <summary>Begins a write of so many rows that others could not wait for it.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="kind">What kind of write it is.</param>
    /// <param name="turn">How long others may have to wait.</param>
    /// <param name="cancellationToken">Ends it before it is published.</param>
    public async Task<PendingVersion> StageAsync(string by, CommitKind kind, TimeSpan turn, CancellationToken cancellationToken) =>
        await StagedVersion.BeginAsync(this, id => new Commit { Id = id, Version = id, At = InstantOf(id), By = by, Kind = kind }, turn, cancellationToken);

    /// <summary>Takes away the rows of such writes whose programs were killed; nobody has seen them.</summary>
    /// <param name="turn">How long others may have to wait.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task RollBackAbandonedAsync(TimeSpan turn, CancellationToken cancellationToken) => StagedVersion.RollBackAbandonedAsync(this, turn, cancellationToken);

    /// <summary>
    /// The instant of a commit that is published now. Should the clock have been set back, the newer version is still the later one, and
    /// later than all that somebody asked for.
    /// </summary>
    internal Instant InstantAfter(VisibleCommits last, Instant? asked)
    {
        var before = Instant.Max(Instant.Max(commits.Asked, asked ?? Instant.MinValue), last.At);
        return before == Instant.MinValue ? Now : Instant.Max(Now, before.ToRecordTime() + TimestampPrecision.Tick);
    }

    /// <summary>Tells those who wait that something was committed.</summary>
    internal void Tell() => signal.Raise();

    private async Task<PendingVersion> BeginAsync(string by, CommitKind kind, bool isLong, CancellationToken cancellationToken)
    {
        var turn = await WriteTransaction.BeginAsync(db, gate, cancellationToken);
        IDisposable? pass = null;
        try
        {
            pass = isLong ? null : await commits.EnterAsync(CancellationToken.None);
            var last = await VisibleCommits.ReadAsync(db, CancellationToken.None);
            var version = last.Version + 1;
            Seen = last.Version;
            var next = new Commit { Id = version, Version = version, At = InstantAfter(last, turn.Asked), By = by, Kind = kind };
            await db.AddCommitAsync(next);
            if (last.Unseen is not null)
                db.SeeOnly(version);
            if (kind != CommitKind.Seed)
                await db.LoadCodeListsAsync(last.CodeLists, CancellationToken.None);
            return new SingleTransactionVersion(this, turn, last, next, pass);
        }
        catch
        {
            pass?.Dispose();
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <summary>What has no instant yet needs one that no other commit has.</summary>
    private static Instant InstantOf(long id) => Instant.FromUnixTimeTicks(0) - (TimestampPrecision.Tick * id);
}
