using System.Data;
using IndicatorsApi.Record.Storage.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Record.Storage;

/// <summary>One version of the record: until it is disposed of, all that its context reads comes from it; writers do not wait for it.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly IndicatorsContext _db;
    private readonly SqliteConnection _connection;
    private SeenCommits _seen = SeenCommits.Nothing;
    private bool _showsAnother;

    private Snapshot(IndicatorsContext db) => (_db, _connection) = (db, (SqliteConnection)db.Database.GetDbConnection());

    /// <summary>The number of the version; 0 where nothing was written yet.</summary>
    public long Version => _seen.Version;

    /// <summary>When the version became the record.</summary>
    public Instant At => _seen.At;

    /// <summary>Begins to read the newest version.</summary>
    public static async Task<Snapshot> BeginAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        HeldConnection.LeaveLostFile(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var snapshot = new Snapshot(db);
        try
        {
            snapshot.Run("BEGIN");
            snapshot._seen = await SeenCommits.ReadAsync(db, cancellationToken);
            if (snapshot._seen.Unseen is not null)
                db.SeeOnly(snapshot.Version);
            await db.LookUpVocabularyAsync(snapshot._seen.Vocabulary, cancellationToken);
            return snapshot;
        }
        catch (Exception exception)
        {
            if (StorageErrors.IsBroken(exception))
                OpenedFile.Leave(snapshot._connection);
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
        Run(VocabularyHistory.ShowThatOf(_db, Math.Max(1, version)), isKept: false);
        await _db.LookUpVocabularyAsync(await _db.VocabularyVersionAsync(version, cancellationToken), cancellationToken);
    }

    /// <summary>Lets the version go.</summary>
    public ValueTask DisposeAsync()
    {
        _db.ForgetTransaction();
        try
        {
            if (_connection.State != ConnectionState.Open)
                return default;
            if (_showsAnother)
                Run(VocabularyHistory.ShowNewest(_db), isKept: false);
            Run("COMMIT");
        }
        catch (SqliteException)
        {
            // A connection that would show others an old vocabulary, or an old version, is not used again.
            _connection.Close();
        }

        return new(_db.Database.CloseConnectionAsync());
    }

    /// <summary>Entity Framework is not told of the transaction: it only reads in it, and would make more of it than it costs.</summary>
    private void Run(string sql, bool isKept = true)
    {
        using var command = isKept ? KeptStatements.Of(_connection, sql) : _connection.CreateCommand();
#pragma warning disable CA2100 // Tables and columns are those of the model, versions are numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
