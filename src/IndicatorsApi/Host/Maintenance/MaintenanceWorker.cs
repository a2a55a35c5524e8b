using IndicatorsApi.Access;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Imports;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Host.Maintenance;

/// <summary>Deletes expired operational data once an hour and logs which API keys expire soon.</summary>
/// <remarks>A distributed lock limits the work to one process at a time.</remarks>
internal sealed class MaintenanceWorker(
    IServiceScopeFactory scopes,
    IOptions<RetentionOptions> options,
    IClock clock,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<MaintenanceWorker> logger) : BackgroundService
{
    private const string LockName = "upkeep";
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private LocalDate _reminded;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception exception) when (
                exception is IOException or UnauthorizedAccessException || DatabaseErrors.DescribeFailure(exception) is not null)
            {
                logger.LogWarning(
                    "Maintenance failed; it will be retried in one hour. {Reason}",
                    DatabaseErrors.DescribeFailure(exception) ?? exception.Message);
            }
        }
    }

    /// <summary>Deletes what has expired and runs the maintenance statements of the database.</summary>
    internal async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await using var held = await db.Dialect.AcquireClusterLockAsync(db, LockName, waits: false, cancellationToken);
        if (held is null)
            return;
        var now = clock.GetCurrentInstant();
        using (await scope.ServiceProvider.GetRequiredService<WriteLock>().AcquireAsync(cancellationToken))
        {
            await IdempotencyMiddleware.DeleteExpiredAsync(db, now, cancellationToken);
            if (Before(now, options.Value.ImportDays) is { } imports)
                await ImportRetention.DeleteExpiredAsync(
                    db, scope.ServiceProvider.GetRequiredService<ImportFiles>(), imports, cancellationToken);
            if (Before(now, options.Value.WebhookDeliveryDays) is { } deliveries)
            {
                await db.Deliveries.Where(message => message.DeliveredAt < deliveries || message.ExhaustedAt < deliveries)
                    .ExecuteDeleteAsync(cancellationToken);
            }

            if (Before(now, options.Value.ApiKeyUsageDays) is { } uses)
            {
                var day = ChinaCalendar.DayOf(uses);
                await db.ApiKeyUsages.Where(use => use.Day < day).ExecuteDeleteAsync(cancellationToken);
            }

            if (db.Dialect.MaintenanceStatements is { } statements)
                await db.Database.ExecuteSqlRawAsync(statements, cancellationToken);
        }

        await RemindAsync(scope.ServiceProvider.GetRequiredService<ApiKeyStore>(), ChinaCalendar.DayOf(now), cancellationToken);
    }

    private static Instant? Before(Instant now, int days) => days > 0 ? now - Duration.FromDays(days) : null;

    /// <summary>Logs once a day the keys that expire within a month.</summary>
    private async Task RemindAsync(ApiKeyStore keys, LocalDate today, CancellationToken cancellationToken)
    {
        if (_reminded == today)
            return;
        _reminded = today;
        foreach (var key in await keys.GetExpiringAsync(cancellationToken))
            logger.LogWarning(
                "The API key {Name} ({Id}) expires at {ExpiresAt}. Create another key and hand it over to its owner.", key.Name, key.Id,
                key.ExpiresAt);
    }
}
