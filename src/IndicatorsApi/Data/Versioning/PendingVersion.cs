using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The next version of the record, in the making. What is not published never was.</summary>
public abstract class PendingVersion : IAsyncDisposable
{
    private protected PendingVersion(VersionFactory versions, Commit commit) => (Versions, Commit) = (versions, commit);

    /// <summary>The commit; its version and its instant are not the last word before it is published.</summary>
    public Commit Commit { get; }

    /// <summary>How many transactions it has taken so far.</summary>
    internal int Transactions { get; private protected set; } = 1;

    /// <summary>The newest version that its transaction sees; 0 before the first.</summary>
    internal abstract long Newest { get; }

    /// <summary>The newest instant that somebody asked for, as its transaction knows.</summary>
    private protected abstract Instant? Asked { get; }

    /// <summary>A commit of somebody else whose rows lie in the database unseen; nothing where there is none.</summary>
    internal virtual long? StagedCommit => null;

    /// <summary>The newest version at its beginning, where others have written since; what they wrote came before it. Nothing where nobody could.</summary>
    public virtual long? ConcurrentWritesSince => null;

    /// <summary>Sends what writers hold back, before others write.</summary>
    internal Action Flush { get; set; } = () => { };

    /// <summary>What is written, to be told of once it is published.</summary>
    internal RevisionMetrics Counts { get; } = new();

    private protected VersionFactory Versions { get; }

    private protected IndicatorsContext Db => Versions.Db;

    /// <summary>Lets others write, where this has taken long; nobody sees yet what was written.</summary>
    /// <exception cref="CodeListsChangedException">What is written was judged by a vocabulary that is no more.</exception>
    public virtual Task YieldWriteLockAsync() => Task.CompletedTask;

    /// <summary>Begins to finish: nobody else writes from then on until it is published.</summary>
    /// <exception cref="CodeListsChangedException">What is written was judged by a vocabulary that is no more.</exception>
    public virtual Task BeginFinalTransactionAsync() => Task.CompletedTask;

    /// <summary>Makes it the record that everybody sees.</summary>
    public abstract Task PublishAsync();

    /// <summary>Ends it; without having been published, it leaves nothing.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Tells those who wait, and those who count, that it was committed.</summary>
    private protected void Tell()
    {
        Counts.Tell();
        Versions.Tell();
    }

    /// <summary>Notes the revisions of the commit as changes, in their order: all of a version, however they were written.</summary>
    private protected async Task NoteChangesAsync()
    {
        Flush();
        await using var command = Db.Statement(
            """
            INSERT INTO "Changes" ("Sequence", "Kind", "RevisionId")
            SELECT (SELECT COALESCE(MAX("Sequence"), 0) FROM "Changes") + ROW_NUMBER() OVER (ORDER BY "Id"), 'observation', "Id" FROM "Observations" WHERE "AddedInCommit" = @commit;
            INSERT INTO "Changes" ("Sequence", "Kind", "RevisionId")
            SELECT (SELECT COALESCE(MAX("Sequence"), 0) FROM "Changes") + ROW_NUMBER() OVER (ORDER BY "Id"), 'target', "Id" FROM "Targets" WHERE "AddedInCommit" = @commit;
            """).With("@commit", Commit.Id);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>Gives the commit the version and the instant that it has once it is published.</summary>
    /// <param name="last">The newest version before.</param>
    private protected Task NumberAsync(VisibleCommits last)
    {
        var (version, at) = (last.Version + 1, Versions.InstantAfter(last, Asked));
        return Db.Commits.Where(commit => commit.Id == Commit.Id).ExecuteUpdateAsync(set => set.SetProperty(commit => commit.Version, version).SetProperty(commit => commit.At, at), CancellationToken.None);
    }
}
