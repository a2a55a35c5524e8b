namespace IndicatorsApi.Record.Storage;

/// <summary>What nobody else could take, because no other program serves the record.</summary>
internal sealed class OwnLease : ILease
{
    /// <summary>The only one.</summary>
    public static readonly OwnLease Instance = new();

    /// <inheritdoc />
    public CancellationToken Lost => CancellationToken.None;

    /// <inheritdoc />
    public CancellationToken Ending => CancellationToken.None;

    /// <inheritdoc />
    public Task ConfirmAsync(IndicatorsContext db) => Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
