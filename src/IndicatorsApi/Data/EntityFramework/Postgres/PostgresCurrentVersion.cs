using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// Coalesces concurrent calls into one query. A call that arrives while a query runs shares the next one, which begins after the call.
/// </summary>
/// <param name="source">The database.</param>
internal sealed class PostgresCurrentVersion(NpgsqlDataSource source) : CurrentVersionReader
{
    private readonly Lock _gate = new();
    private Task<long> _running = Task.FromResult(0L);
    private Task<long>? _next;

    /// <inheritdoc />
    public override ValueTask<long> ReadAsync()
    {
        lock (_gate)
        {
            if (_running.IsCompleted && _next is null)
                return new(_running = QueryAsync());
            return new(_next ??= AfterAsync(_running));
        }
    }

    private async Task<long> AfterAsync(Task<long> before)
    {
        // The caller has to store this task in _next first.
        await Task.Yield();
        await Task.WhenAny(before);
        lock (_gate)
            (_running, _next) = (_next!, null);
        return await QueryAsync();
    }

    private async Task<long> QueryAsync()
    {
        await using var command = source.CreateCommand("SELECT \"Version\" FROM \"Commits\" ORDER BY \"Version\" DESC LIMIT 1");
        return await command.ExecuteScalarAsync() is long newest and > 0 ? newest : 0;
    }
}
