namespace IndicatorsApi.Data.EntityFramework;

/// <summary>What nobody else could take, because no other program serves the record.</summary>
internal sealed class NoOpDistributedLock : IDistributedLock
{
    /// <summary>The only one.</summary>
    public static readonly NoOpDistributedLock Instance = new();

    /// <inheritdoc />
    public CancellationToken Lost => CancellationToken.None;

    /// <inheritdoc />
    public CancellationToken Ending => CancellationToken.None;

    /// <inheritdoc />
    public Task ConfirmAsync(IndicatorsContext db) => Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
