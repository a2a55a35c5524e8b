using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// A lease: a row with its holder and the time at which it expires, by the clock of the database. The holder renews it while it runs. After
/// a crash it expires within <see cref="Duration"/>.
/// </summary>
internal sealed class PostgresDistributedLock : IDistributedLock
{
    /// <summary>The time after which a lease expires that is not renewed.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);
    private const int MaxFailedRenewals = 3;

    private readonly NpgsqlDataSource _source;
    private readonly string _name;
    private readonly string _holder;
    private readonly CancellationTokenSource _disposed = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _releaseRequested = new();
    private readonly Task _renewal;

    private PostgresDistributedLock(NpgsqlDataSource source, string name, string holder)
    {
        (_source, _name, _holder) = (source, name, holder);
        _renewal = RenewAsync();
    }

    /// <inheritdoc />
    public CancellationToken Lost => _lost.Token;

    /// <inheritdoc />
    public CancellationToken ReleaseRequested => _releaseRequested.Token;

    /// <inheritdoc cref="DatabaseDialect.AcquireLockAsync" />
    public static async Task<IDistributedLock?> AcquireAsync(
        NpgsqlDataSource source, string name, bool waits, CancellationToken cancellationToken)
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

    /// <inheritdoc cref="DatabaseDialect.RequestReleaseAsync" />
    public static async Task<bool> RequestReleaseAsync(NpgsqlDataSource source, string name, CancellationToken cancellationToken) =>
        await WriteAsync(
            source,
            "UPDATE \"Leases\" SET \"Ending\" = TRUE WHERE \"Name\" = $1 AND \"Until\" >= now() RETURNING \"Ending\"",
            cancellationToken,
            name) is not null;

    /// <inheritdoc />
    public async Task ConfirmAsync(IndicatorsContext db)
    {
        await using var command = db.CreateCommand("SELECT 1 FROM \"Leases\" WHERE \"Name\" = @name AND \"Holder\" = @holder FOR UPDATE")
            .WithParameter("@name", _name)
            .WithParameter("@holder", _holder);
        if (await command.ExecuteScalarAsync(CancellationToken.None) is null)
            throw new LockLostException(_name);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        await _renewal;
        try
        {
            await WriteAsync(
                _source,
                "DELETE FROM \"Leases\" WHERE \"Name\" = $1 AND \"Holder\" = $2 RETURNING \"Ending\"",
                CancellationToken.None,
                _name,
                _holder);
        }
        catch (NpgsqlException)
        {
            // The lease expires by itself.
        }

        _disposed.Dispose();
        _lost.Dispose();
        _releaseRequested.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Duration / 5);
        var left = MaxFailedRenewals;
        while (left > 0)
        {
            try
            {
                await timer.WaitForNextTickAsync(_disposed.Token);
                var ending = await WriteAsync(
                    _source,
                    "UPDATE \"Leases\" SET \"Until\" = now() + $3 WHERE \"Name\" = $1 AND \"Holder\" = $2 RETURNING \"Ending\"",
                    _disposed.Token,
                    _name,
                    _holder,
                    Duration);
                left = ending is null ? 0 : MaxFailedRenewals;
                if (ending == true)
                    await _releaseRequested.CancelAsync();
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

    /// <summary>Writes the row of a lease.</summary>
    /// <returns>The release flag of the row. <c>null</c> if the statement matched no row.</returns>
    private static async Task<bool?> WriteAsync(
        NpgsqlDataSource source, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (bool?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
