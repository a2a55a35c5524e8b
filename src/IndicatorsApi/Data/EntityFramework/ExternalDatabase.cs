namespace IndicatorsApi.Data.EntityFramework;

/// <summary>A record in a database that is not the configured one.</summary>
/// <param name="record">The record.</param>
/// <param name="source">What its connections come from, where that has to be ended.</param>
public sealed class ExternalDatabase(IndicatorsContext record, IAsyncDisposable? source) : IAsyncDisposable
{
    /// <summary>The record.</summary>
    public IndicatorsContext Record => record;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await record.DisposeAsync();
        if (source is not null)
            await source.DisposeAsync();
    }
}
