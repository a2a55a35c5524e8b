using System.Diagnostics;
using IndicatorsApi.Data.Diagnostics;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Data.Versioning;

/// <summary>A transaction of the only one who writes; what is not committed when it ends never was.</summary>
internal sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDisposable _pass;
    private readonly IDbContextTransaction _transaction;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Activity? _activity = Telemetry.Activities.StartActivity("dataset.write");

    private WriteTransaction(IDisposable pass, IDbContextTransaction transaction, Instant? asked) => (_pass, _transaction, Asked) = (pass, transaction, asked);

    /// <summary>The newest instant that somebody asked for, where the database knows of one.</summary>
    public Instant? Asked { get; }

    /// <summary>Waits in line, and begins.</summary>
    /// <param name="db">The record.</param>
    /// <param name="gate">Where writers wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<WriteTransaction> BeginAsync(IndicatorsContext db, WriteLock gate, CancellationToken cancellationToken)
    {
        var came = Stopwatch.GetTimestamp();
        var pass = await gate.EnterAsync(cancellationToken);
        try
        {
            db.Engine.CloseIfFileReplaced(db);
            var turn = await DatabaseErrors.RetryTransientAsync(() => LockAsync(db, pass), () => EndAsync(db), cancellationToken);
            WriteMetrics.Waited(came);
            return turn;
        }
        catch
        {
            await EndAsync(db);
            pass.Dispose();
            throw;
        }
    }

    private static async Task<WriteTransaction> LockAsync(IndicatorsContext db, IDisposable pass)
    {
        var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        return new(pass, transaction, await db.Engine.LockAsync(db));
    }

    private static async Task EndAsync(IndicatorsContext db)
    {
        if (db.Database.CurrentTransaction is { } transaction)
            await transaction.DisposeAsync();
    }

    /// <summary>Lets what was written be.</summary>
    public async Task CommitAsync()
    {
        var began = DatabaseMetrics.Begin();
        await _transaction.CommitAsync(CancellationToken.None);
        DatabaseMetrics.End(began, DatabaseMetrics.Commit);
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
            _pass.Dispose();
            _activity?.Dispose();
            WriteMetrics.Wrote(_began);
        }
    }
}
