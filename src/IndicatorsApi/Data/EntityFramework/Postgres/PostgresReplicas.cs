using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Hot standbys that reads are sent to, where <c>ConnectionStrings__IndicatorsReplica</c> names some. One that does not answer is left alone for a while.</summary>
/// <param name="configuration">Names them.</param>
/// <param name="time">What the while is measured by.</param>
internal sealed class PostgresReplicas(IConfiguration configuration, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "IndicatorsReplica";

    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource? _source = configuration.GetConnectionString(ConnectionName) is { Length: > 0 } text ? PostgresDataSourceFactory.Of(text, ConnectionName, TargetSessionAttributes.PreferStandby) : null;
    private long _away = long.MinValue;

    /// <summary>A connection to one; nothing where there is none, or none answers.</summary>
    public async Task<NpgsqlConnection?> TryOpenAsync(CancellationToken cancellationToken)
    {
        if (_source is null || (_away != long.MinValue && time.GetElapsedTime(_away) < LeftAlone))
            return null;
        try
        {
            return await _source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            LeaveAlone();
            return null;
        }
    }

    /// <summary>Says that they do not answer.</summary>
    public void LeaveAlone() => _away = time.GetTimestamp();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
    }
}
