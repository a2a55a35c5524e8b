using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Creates and delivers messages in the one process that holds the distributed lock for webhooks.</summary>
internal sealed class WebhookWorker(
    IServiceScopeFactory scopes,
    WebhookSecrets secrets,
    ChangeNotifier changes,
    IClock clock,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<WebhookWorker> logger) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MinDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromMinutes(1);

    private bool _secretsAreProtected;
    private string? _lastFailure;
    private int _failures;
    private IDistributedLock? _lock;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var change = changes.Next;
                var delay = await RunOnceAsync(stoppingToken);
                var elapsed = Task.Delay(delay, time, stoppingToken);

                // After a failure only time helps. Commits do not shorten the wait.
                await (_failures > 0 ? elapsed : Task.WhenAny(change, elapsed));
            }
        }
        finally
        {
            if (_lock is not null)
                await _lock.DisposeAsync();
        }
    }

    /// <summary>Acquires the distributed lock for webhooks, unless this process holds it already.</summary>
    private async Task<bool> TryAcquireLockAsync(IndicatorsContext db, CancellationToken stoppingToken)
    {
        if (_lock is { Lost.IsCancellationRequested: false })
            return true;
        if (_lock is not null)
            await _lock.DisposeAsync();
        _lock = await db.Dialect.AcquireClusterLockAsync(db, "webhooks", waits: false, stoppingToken);
        return _lock is not null;
    }

    private async Task<TimeSpan> RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!_secretsAreProtected)
                await secrets.ProtectPlainSecretsAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>());
            _secretsAreProtected = true;
            if (!await TryAcquireLockAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), stoppingToken))
                return PollInterval;
            var more = await scope.ServiceProvider.GetRequiredService<WebhookOutbox>().FillAsync(stoppingToken);
            var next = await scope.ServiceProvider.GetRequiredService<WebhookDispatcher>().DeliverAsync(stoppingToken);
            (_lastFailure, _failures) = (null, 0);
            if (more)
                return MinDelay;
            var delay = next is { } due ? (due - clock.GetCurrentInstant()).ToTimeSpan() : PollInterval;
            return delay < MinDelay ? MinDelay : delay > PollInterval ? PollInterval : delay;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The messages stay pending in the database, and the next round retries them.
            var failure = DatabaseErrors.DescribeFailure(exception);
            var backoff = BackoffAfter(++_failures);
            if (failure is null)
                logger.LogError(exception, "Webhook delivery failed; it will be retried in {Seconds} s.", backoff.TotalSeconds);
            else if (failure != _lastFailure)
                logger.LogError("Webhook delivery is paused. {Reason}", failure);
            _lastFailure = failure;
            return backoff;
        }
    }

    /// <summary>Returns the delay after a number of consecutive failures: it doubles up to one minute.</summary>
    private static TimeSpan BackoffAfter(int failures) =>
        TimeSpan.FromTicks(Math.Min(MaxBackoff.Ticks, PollInterval.Ticks << Math.Min(failures - 1, 10)));
}
