using System.Diagnostics;
using IndicatorsApi.Record.Observing;
using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace IndicatorsApi.Record.Writing;

/// <summary>A transaction of the only one who writes; what is not committed when it ends never was.</summary>
internal sealed class Turn : IAsyncDisposable
{
    private readonly IDisposable _pass;
    private readonly IDbContextTransaction _transaction;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Activity? _activity = Telemetry.Activities.StartActivity("write");

    private Turn(IDisposable pass, IDbContextTransaction transaction, Instant? asked) => (_pass, _transaction, Asked) = (pass, transaction, asked);

    /// <summary>The newest instant that somebody asked for, where the database knows of one.</summary>
    public Instant? Asked { get; }

    /// <summary>Waits in line, and begins.</summary>
    /// <param name="db">The record.</param>
    /// <param name="gate">Where writers wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Turn> BeginAsync(IndicatorsContext db, WriteGate gate, CancellationToken cancellationToken)
    {
        var came = Stopwatch.GetTimestamp();
        var pass = await gate.EnterAsync(cancellationToken);
        try
        {
            db.Engine.LeaveLost(db);
            var turn = await StorageErrors.PatientlyAsync(() => LockAsync(db, pass), () => EndAsync(db), cancellationToken);
            WriteTimes.Waited(came);
            return turn;
        }
        catch
        {
            await EndAsync(db);
            pass.Dispose();
            throw;
        }
    }

    private static async Task<Turn> LockAsync(IndicatorsContext db, IDisposable pass)
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
        var began = DatabaseTime.Begin();
        await _transaction.CommitAsync(CancellationToken.None);
        DatabaseTime.End(began, DatabaseTime.Commit);
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
            WriteTimes.Wrote(_began);
        }
    }
}
