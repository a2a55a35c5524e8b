using IndicatorsApi.Access;
using IndicatorsApi.Http.Idempotency;
using IndicatorsApi.Imports;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Host.Maintenance;

/// <summary>Keeps small once an hour what would grow for years, and says which keys expire soon. Of several programs on one record, one does it.</summary>
internal sealed class MaintenanceWorker(IServiceScopeFactory scopes, IOptions<RetentionOptions> options, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<MaintenanceWorker> logger) : BackgroundService
{
    private const string Lease = "upkeep";
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    private LocalDate _reminded;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException || DatabaseErrors.DescribeFailure(exception) is not null)
            {
                logger.LogWarning("The record could not be kept small, and will be the next time. {Reason}", DatabaseErrors.DescribeFailure(exception) ?? exception.Message);
            }
        }
    }

    /// <summary>Does what is due.</summary>
    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
        await using var lease = await db.Engine.TakeAmongProgramsAsync(db, Lease, waits: false, cancellationToken);
        if (lease is null)
            return;
        var now = clock.GetCurrentInstant();
        using (await scope.ServiceProvider.GetRequiredService<WriteLock>().EnterAsync(cancellationToken))
        {
            await IdempotencyMiddleware.DeleteExpiredAsync(db, now, cancellationToken);
            if (Before(now, options.Value.ImportDays) is { } imports)
                await ImportRetention.DeleteExpiredAsync(db, scope.ServiceProvider.GetRequiredService<ImportFiles>(), imports, cancellationToken);
            if (Before(now, options.Value.WebhookDeliveryDays) is { } deliveries)
                await db.Deliveries.Where(message => message.DeliveredAt < deliveries || message.ExhaustedAt < deliveries).ExecuteDeleteAsync(cancellationToken);
            if (Before(now, options.Value.ApiKeyUsageDays) is { } uses)
            {
                var day = ChinaCalendar.DayOf(uses);
                await db.ApiKeyUsages.Where(use => use.Day < day).ExecuteDeleteAsync(cancellationToken);
            }

            if (db.Engine.MaintenanceStatements is { } upkeep)
                await db.Database.ExecuteSqlRawAsync(upkeep, cancellationToken);
        }

        await RemindAsync(scope.ServiceProvider.GetRequiredService<ApiKeyStore>(), ChinaCalendar.DayOf(now), cancellationToken);
    }

    private static Instant? Before(Instant now, int days) => days > 0 ? now - Duration.FromDays(days) : null;

    /// <summary>Says once a day which keys expire within the month.</summary>
    private async Task RemindAsync(ApiKeyStore keys, LocalDate today, CancellationToken cancellationToken)
    {
        if (_reminded == today)
            return;
        _reminded = today;
        foreach (var key in await keys.ExpiringAsync(cancellationToken))
            logger.LogWarning("The key {Name} ({Id}) expires at {ExpiresAt}: make another, and give it to its owner.", key.Name, key.Id, key.ExpiresAt);
    }
}
