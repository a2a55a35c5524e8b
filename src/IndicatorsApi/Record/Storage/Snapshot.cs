using IndicatorsApi.Record.Storage.Conversions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Record.Storage;

/// <summary>One version of the record: until it is disposed of, all that its context reads comes from it; writers do not wait for it.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private static readonly InstantConverter Instants = new();

    private readonly IndicatorsContext _db;
    private readonly SqliteTransaction _transaction;
    private bool _showsAnother;

    private Snapshot(IndicatorsContext db, SqliteTransaction transaction) => (_db, _transaction) = (db, transaction);

    /// <summary>The number of the version; 0 where nothing was written yet.</summary>
    public long Version { get; private set; }

    /// <summary>When the version became the record.</summary>
    public Instant At { get; private set; } = Instant.MinValue;

    /// <summary>Begins to read the newest version.</summary>
    public static async Task<Snapshot> BeginAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        var snapshot = new Snapshot(db, transaction);
        try
        {
            snapshot.ReadVersion();
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <summary>The newest version that was the record at an instant; 0 where there was none yet.</summary>
    public async Task<long> VersionAtAsync(Instant instant, CancellationToken cancellationToken) =>
        instant >= At ? Version : await _db.Commits.Where(commit => commit.At <= instant).MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;

    /// <summary>Shows the vocabulary as it stood in an earlier version; before the first, as it stood in that.</summary>
    public async Task ShowVocabularyOfAsync(long version, CancellationToken cancellationToken)
    {
        if (!await _db.HasOtherVocabularyAsync(version, cancellationToken))
            return;
        _showsAnother = true;
        Run(VocabularyHistory.ShowThatOf(_db, Math.Max(1, version)));
    }

    /// <summary>Lets the version go. A transaction that was begun apart from the context is not the context's to end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_showsAnother)
                Run(VocabularyHistory.ShowNewest(_db));
        }
        catch (SqliteException)
        {
            // A connection that would show others an old vocabulary is not used again.
            SqliteConnection.ClearPool((SqliteConnection)_db.Database.GetDbConnection());
        }

        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }

    private void ReadVersion()
    {
        using var command = Command("SELECT \"Version\", \"At\" FROM \"Commits\" ORDER BY \"Version\" DESC LIMIT 1");
        using var reader = command.ExecuteReader();
        if (reader.Read())
            (Version, At) = (reader.GetInt64(0), (Instant)Instants.ConvertFromProvider(reader.GetString(1))!);
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // Tables and columns are those of the model, versions are numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
