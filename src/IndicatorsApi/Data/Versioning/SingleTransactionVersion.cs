using IndicatorsApi.Data.Commits;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>
/// A version that is written in one transaction. It holds the write lock of the database from its beginning, so nobody else can take the
/// same number; what is not published never was, and its number is free again.
/// </summary>
/// <param name="versions">Where it was begun.</param>
/// <param name="turn">The transaction.</param>
/// <param name="last">What the transaction saw before.</param>
/// <param name="commit">The commit.</param>
/// <param name="pass">The pass of the commit, where its instant is its last already.</param>
internal sealed class SingleTransactionVersion(VersionFactory versions, WriteTransaction turn, VisibleCommits last, Commit commit, IDisposable? pass) : PendingVersion(versions, commit)
{
    private IDisposable? _pass = pass;

    /// <inheritdoc />
    internal override long Newest => last.Version;

    /// <inheritdoc />
    private protected override Instant? Asked => turn.Asked;

    /// <inheritdoc />
    internal override long? StagedCommit => last.Unseen;

    /// <inheritdoc />
    public override async Task PublishAsync()
    {
        await NoteChangesAsync();
        if (_pass is null)
        {
            _pass = await Versions.Commits.EnterAsync(CancellationToken.None);
            await NumberAsync(last);
        }

        await turn.CommitAsync();
        Versions.Seen = last.Version + 1;
        Tell();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        Db.ForgetTransaction();
        try
        {
            await turn.DisposeAsync();
        }
        finally
        {
            _pass?.Dispose();
        }
    }
}
