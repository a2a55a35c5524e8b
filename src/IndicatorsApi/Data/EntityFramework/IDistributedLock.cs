namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Something that only one program does at a time.</summary>
public interface IDistributedLock : IAsyncDisposable
{
    /// <summary>Says that it is lost: somebody else may have it by now.</summary>
    CancellationToken Lost { get; }

    /// <summary>Says that somebody wants it to end (<see cref="DatabaseDialect.AskToEndAsync"/>).</summary>
    CancellationToken Ending { get; }

    /// <summary>Makes sure, within a transaction, that nobody else does it before the transaction is committed.</summary>
    /// <exception cref="LockLostException">Somebody else may do it by now.</exception>
    Task ConfirmAsync(IndicatorsContext db);
}
