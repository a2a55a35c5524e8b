using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Record.Storage;

/// <summary>One state of the record: until it is disposed of, all that its context reads comes from it; writers do not wait for it.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly IndicatorsContext _db;
    private readonly SqliteTransaction _transaction;

    private Snapshot(IndicatorsContext db, SqliteTransaction transaction) => (_db, _transaction) = (db, transaction);

    /// <summary>Begins to read one state; it is the one of the first statement that reads.</summary>
    public static async Task<Snapshot> BeginAsync(IndicatorsContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return new(db, transaction);
    }

    /// <summary>Lets the state go. A transaction that was begun apart from the context is not the context's to end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
