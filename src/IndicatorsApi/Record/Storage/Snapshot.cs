using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Record.Storage;

/// <summary>One version of the record: until it is disposed of, all that its context reads comes from it; writers do not wait for it.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly IndicatorsContext _db;
    private SeenCommits _seen = SeenCommits.Nothing;
    private bool _showsAnother;

    private Snapshot(IndicatorsContext db) => _db = db;

    /// <summary>The number of the version; 0 where nothing was written yet.</summary>
    public long Version => _seen.Version;

    /// <summary>When the version became the record.</summary>
    public Instant At => _seen.At;

    /// <summary>Begins to read the newest version.</summary>
    public static async Task<Snapshot> BeginAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await db.Engine.BeginReadingAsync(db, cancellationToken);
        var snapshot = new Snapshot(db);
        try
        {
            snapshot._seen = await SeenCommits.ReadAsync(db, cancellationToken);
            if (snapshot._seen.Unseen is not null)
                db.SeeOnly(snapshot.Version);
            await db.LookUpVocabularyAsync(snapshot._seen.Vocabulary, cancellationToken);
            return snapshot;
        }
        catch (Exception exception)
        {
            if (StorageErrors.IsBroken(exception))
                db.Engine.Leave(db);
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <summary>The newest version that was the record at an instant; 0 where there was none yet.</summary>
    public async Task<long> VersionAtAsync(Instant instant, CancellationToken cancellationToken) =>
        instant >= At ? Version : await _db.Commits.Where(commit => commit.Version > 0 && commit.At <= instant).MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;

    /// <summary>Shows the vocabulary as it stood in an earlier version; before the first, as it stood in that.</summary>
    public async Task ShowVocabularyOfAsync(long version, CancellationToken cancellationToken)
    {
        if (version >= _seen.Vocabulary)
            return;
        _showsAnother = true;
        await _db.Engine.ShowVocabularyOfAsync(_db, Math.Max(1, version), cancellationToken);
        await _db.LookUpVocabularyAsync(await _db.VocabularyVersionAsync(version, cancellationToken), cancellationToken);
    }

    /// <summary>Lets the version go.</summary>
    public ValueTask DisposeAsync()
    {
        _db.ForgetTransaction();
        return _db.Engine.EndReadingAsync(_db, _showsAnother);
    }
}
