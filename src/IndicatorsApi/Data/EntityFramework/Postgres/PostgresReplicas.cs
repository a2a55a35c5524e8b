using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// Connects to read replicas (hot standbys), if <c>ConnectionStrings__IndicatorsReplica</c>
/// names some. After a failure, they are not tried for five seconds.
/// </summary>
/// <param name="configuration">The configuration of the service.</param>
/// <param name="time">The clock.</param>
internal sealed class PostgresReplicas(IConfiguration configuration, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "IndicatorsReplica";

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource? _source = configuration.GetConnectionString(ConnectionName) is { Length: > 0 } text
        ? PostgresDataSourceFactory.Of(text, ConnectionName, TargetSessionAttributes.PreferStandby)
        : null;

    private long _failedAt = long.MinValue;

    /// <summary>Opens a connection to a replica. Returns <c>null</c> if none is configured or reachable.</summary>
    public async Task<NpgsqlConnection?> TryOpenAsync(CancellationToken cancellationToken)
    {
        if (_source is null || (_failedAt != long.MinValue && time.GetElapsedTime(_failedAt) < RetryInterval))
            return null;
        try
        {
            return await _source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            _failedAt = time.GetTimestamp();
            return null;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
    }
}
