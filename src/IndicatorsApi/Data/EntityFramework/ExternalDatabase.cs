namespace IndicatorsApi.Data.EntityFramework;

/// <summary>An open database other than the configured one.</summary>
/// <param name="record">The context.</param>
/// <param name="source">The source of its connections, if it has to be disposed of.</param>
public sealed class ExternalDatabase(IndicatorsContext record, IAsyncDisposable? source) : IAsyncDisposable
{
    /// <summary>The context of the database.</summary>
    public IndicatorsContext Context => record;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await record.DisposeAsync();
        if (source is not null)
            await source.DisposeAsync();
    }
}
