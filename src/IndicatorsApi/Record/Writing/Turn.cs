using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Storage.Connections;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorsApi.Record.Writing;

/// <summary>A transaction of the only one who writes; what is not committed when it ends never was.</summary>
internal sealed class Turn : IAsyncDisposable
{
    private readonly IDisposable _pass;
    private readonly IDbContextTransaction _transaction;

    private Turn(IDisposable pass, IDbContextTransaction transaction) => (_pass, _transaction) = (pass, transaction);

    /// <summary>Waits in line, and begins.</summary>
    /// <param name="db">The record.</param>
    /// <param name="gate">Where writers wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Turn> BeginAsync(IndicatorsContext db, WriteGate gate, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(cancellationToken);
        try
        {
            HeldConnection.LeaveLostFile(db);
            return new(pass, await db.Database.BeginTransactionAsync(CancellationToken.None));
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    /// <summary>Lets what was written be.</summary>
    public Task CommitAsync() => _transaction.CommitAsync(CancellationToken.None);

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
        }
    }
}
