using System.Diagnostics;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The exclusive write transaction. Disposing it without committing rolls it back.</summary>
internal sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDisposable _lease;
    private readonly IDbContextTransaction _transaction;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Activity? _activity = Telemetry.Activities.StartActivity("dataset.write");

    private WriteTransaction(IDisposable lease, IDbContextTransaction transaction, Instant? requested) =>
        (_lease, _transaction, LatestRequestedInstant) = (lease, transaction, requested);

    /// <summary>The latest instant that a reader requested, if the database stores it.</summary>
    public Instant? LatestRequestedInstant { get; }

    /// <summary>Waits for the write lock and begins a transaction.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="writeLock">The write lock of the process.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<WriteTransaction> BeginAsync(IndicatorsContext db, WriteLock writeLock, CancellationToken cancellationToken)
    {
        var arrival = Stopwatch.GetTimestamp();
        var lease = await writeLock.AcquireAsync(cancellationToken);
        try
        {
            db.Dialect.CloseIfFileReplaced(db);
            var transaction = await DatabaseErrors.RetryTransientAsync(
                () => BeginAsync(db, lease), () => RollBackAsync(db), cancellationToken);
            WriteMetrics.RecordWait(arrival);
            return transaction;
        }
        catch
        {
            await RollBackAsync(db);
            lease.Dispose();
            throw;
        }
    }

    private static async Task<WriteTransaction> BeginAsync(IndicatorsContext db, IDisposable lease)
    {
        var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        return new(lease, transaction, await db.Dialect.WaitForWriteTransactionsAsync(db));
    }

    private static async Task RollBackAsync(IndicatorsContext db)
    {
        if (db.Database.CurrentTransaction is { } transaction)
            await transaction.DisposeAsync();
    }

    /// <summary>Commits the transaction.</summary>
    public async Task CommitAsync()
    {
        var start = DatabaseMetrics.Begin();
        await _transaction.CommitAsync(CancellationToken.None);
        DatabaseMetrics.End(start, DatabaseMetrics.Commit);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            _lease.Dispose();
            _activity?.Dispose();
            WriteMetrics.RecordDuration(_start);
        }
    }
}
