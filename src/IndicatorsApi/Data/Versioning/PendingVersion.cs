using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>A dataset version that is being written. It becomes visible when <see cref="PublishAsync"/> commits it.</summary>
public abstract class PendingVersion : IAsyncDisposable
{
    private protected PendingVersion(VersionFactory factory, Commit commit) => (Factory, Commit) = (factory, commit);

    /// <summary>The commit. Its version and instant may change until it is published.</summary>
    public Commit Commit { get; }

    /// <summary>The number of transactions so far.</summary>
    internal int Transactions { get; private protected set; } = 1;

    /// <summary>The current version in its transaction; 0 before the first version.</summary>
    internal abstract long CurrentVersion { get; }

    /// <summary>The latest instant that a reader requested, if the database stores it.</summary>
    private protected abstract Instant? LatestRequestedInstant { get; }

    /// <summary>The commit of a staged import in progress, whose rows are invisible; <see langword="null"/> when there is none.</summary>
    internal virtual long? StagedCommit => null;

    /// <summary>The current version at its start, if other writers may have published since.</summary>
    /// <remarks>Their versions precede this one. <see langword="null"/> when no other writer could publish.</remarks>
    public virtual long? ConcurrentWritesSince => null;

    /// <summary>Writes buffered rows before the transaction commits.</summary>
    internal Action Flush { get; set; } = () => { };

    /// <summary>The counts of its revisions, recorded after the commit.</summary>
    internal RevisionMetrics Metrics { get; } = new();

    private protected VersionFactory Factory { get; }

    private protected IndicatorsContext Db => Factory.Db;

    /// <summary>Begins another transaction when the current one has reached the maximum lock duration.</summary>
    /// <remarks>Waiting writers run in between. The rows written so far stay invisible to readers.</remarks>
    /// <exception cref="CodeListsChangedException">The code lists changed, so the rows must be validated again.</exception>
    public virtual Task YieldWriteLockAsync() => Task.CompletedTask;

    /// <summary>Begins the transaction that publishes the version. No other writer runs until then.</summary>
    /// <exception cref="CodeListsChangedException">The code lists changed, so the rows must be validated again.</exception>
    public virtual Task BeginFinalTransactionAsync() => Task.CompletedTask;

    /// <summary>Commits the version and makes it visible.</summary>
    public abstract Task PublishAsync();

    /// <summary>Ends the version. An unpublished version is rolled back.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Notifies waiting readers and records the metrics.</summary>
    private protected void OnCommitted()
    {
        Metrics.Record();
        Factory.NotifyChanged();
    }

    /// <summary>Appends the revisions of the commit to the change log, ordered by row number.</summary>
    private protected async Task AddChangesAsync()
    {
        Flush();
        await using var command = Db.CreateCommand(
            """
            INSERT INTO "Changes" ("Sequence", "Kind", "RevisionId")
            SELECT (SELECT COALESCE(MAX("Sequence"), 0) FROM "Changes") + ROW_NUMBER() OVER (ORDER BY "Id"), 'observation', "Id"
            FROM "Observations" WHERE "AddedInCommit" = @commit;
            INSERT INTO "Changes" ("Sequence", "Kind", "RevisionId")
            SELECT (SELECT COALESCE(MAX("Sequence"), 0) FROM "Changes") + ROW_NUMBER() OVER (ORDER BY "Id"), 'target', "Id"
            FROM "Targets" WHERE "AddedInCommit" = @commit;
            """).WithParameter("@commit", Commit.Id);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>Assigns the commit its final version and instant.</summary>
    /// <param name="visible">The visible commits before this one.</param>
    private protected Task AssignVersionAsync(VisibleCommits visible)
    {
        var (version, at) = (visible.Version + 1, Factory.InstantAfter(visible, LatestRequestedInstant));
        return Db.Commits.Where(commit => commit.Id == Commit.Id).ExecuteUpdateAsync(
            set => set.SetProperty(commit => commit.Version, version).SetProperty(commit => commit.At, at), CancellationToken.None);
    }
}
