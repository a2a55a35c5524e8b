namespace IndicatorsApi.Data.EntityFramework;

/// <summary>A lock that no other process could hold, because one process alone serves the database.</summary>
internal sealed class NoOpDistributedLock : IDistributedLock
{
    /// <summary>The shared instance.</summary>
    public static readonly NoOpDistributedLock Instance = new();

    /// <inheritdoc />
    public CancellationToken Lost => CancellationToken.None;

    /// <inheritdoc />
    public CancellationToken ReleaseRequested => CancellationToken.None;

    /// <inheritdoc />
    public Task ConfirmAsync(IndicatorsContext db) => Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
