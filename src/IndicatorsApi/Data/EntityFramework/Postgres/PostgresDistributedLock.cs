using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// A row that says who does something, and until when, by the clock of the database. Its holder moves the time on as long as he lives; when he
/// dies, it is free within <see cref="Duration"/>.
/// </summary>
internal sealed class PostgresDistributedLock : IDistributedLock
{
    /// <summary>How long a lease lasts that nobody moves on.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlDataSource _source;
    private readonly string _name;
    private readonly string _holder;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _movingOn;

    private PostgresDistributedLock(NpgsqlDataSource source, string name, string holder)
    {
        (_source, _name, _holder) = (source, name, holder);
        _movingOn = MoveOnAsync();
    }

    /// <inheritdoc />
    public CancellationToken Lost => _lost.Token;

    /// <inheritdoc />
    public CancellationToken Ending => _ending.Token;

    /// <summary>Takes a lease that nobody has.</summary>
    public static async Task<IDistributedLock?> TakeAsync(NpgsqlDataSource source, string name, bool waits, CancellationToken cancellationToken)
    {
        var holder = Guid.NewGuid().ToString("N");
        while (await WriteAsync(
            source,
            """
            INSERT INTO "Leases" ("Name", "Holder", "Until", "Ending") VALUES ($1, $2, now() + $3, FALSE)
            ON CONFLICT ("Name") DO UPDATE SET "Holder" = $2, "Until" = now() + $3, "Ending" = FALSE WHERE "Leases"."Until" < now()
            RETURNING "Ending"
            """,
            cancellationToken,
            name,
            holder,
            Duration) is null)
        {
            if (!waits)
                return null;
            await Task.Delay(RetryInterval, cancellationToken);
        }

        return new PostgresDistributedLock(source, name, holder);
    }

    /// <inheritdoc cref="DatabaseDialect.AskToEndAsync" />
    public static async Task<bool> AskToEndAsync(NpgsqlDataSource source, string name, CancellationToken cancellationToken) =>
        await WriteAsync(source, "UPDATE \"Leases\" SET \"Ending\" = TRUE WHERE \"Name\" = $1 AND \"Until\" >= now() RETURNING \"Ending\"", cancellationToken, name) is not null;

    /// <inheritdoc />
    public async Task ConfirmAsync(IndicatorsContext db)
    {
        await using var command = db.Statement("SELECT 1 FROM \"Leases\" WHERE \"Name\" = @name AND \"Holder\" = @holder FOR UPDATE").With("@name", _name).With("@holder", _holder);
        if (await command.ExecuteScalarAsync(CancellationToken.None) is null)
            throw new LockLostException(_name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _movingOn;
        try
        {
            await WriteAsync(_source, "DELETE FROM \"Leases\" WHERE \"Name\" = $1 AND \"Holder\" = $2 RETURNING \"Ending\"", CancellationToken.None, _name, _holder);
        }
        catch (NpgsqlException)
        {
            // Then it runs out by itself.
        }

        _ended.Dispose();
        _lost.Dispose();
        _ending.Dispose();
    }

    private async Task MoveOnAsync()
    {
        using var timer = new PeriodicTimer(Duration / 5);
        var left = 3;
        while (left > 0)
        {
            try
            {
                await timer.WaitForNextTickAsync(_ended.Token);
                var ending = await WriteAsync(_source, "UPDATE \"Leases\" SET \"Until\" = now() + $3 WHERE \"Name\" = $1 AND \"Holder\" = $2 RETURNING \"Ending\"", _ended.Token, _name, _holder, Duration);
                left = ending is null ? 0 : 3;
                if (ending == true)
                    await _ending.CancelAsync();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                left--;
            }
        }

        await _lost.CancelAsync();
    }

    /// <summary>Writes the row.</summary>
    /// <returns>Whether its holder is to end; nothing where it is not the one that was meant.</returns>
    private static async Task<bool?> WriteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (bool?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
