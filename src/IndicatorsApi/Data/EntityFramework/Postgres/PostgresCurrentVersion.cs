using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// Asks the database once for all who ask at the same time: who comes while a question is on its way shares the next one, which begins after
/// he came.
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
                return new(_running = LookAsync());
            return new(_next ??= AfterAsync(_running));
        }
    }

    private async Task<long> AfterAsync(Task<long> before)
    {
        // Whoever called has to note this one first.
        await Task.Yield();
        await Task.WhenAny(before);
        lock (_gate)
            (_running, _next) = (_next!, null);
        return await LookAsync();
    }

    private async Task<long> LookAsync()
    {
        await using var command = source.CreateCommand("SELECT \"Version\" FROM \"Commits\" ORDER BY \"Version\" DESC LIMIT 1");
        return await command.ExecuteScalarAsync() is long newest and > 0 ? newest : 0;
    }
}
