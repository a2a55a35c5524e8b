using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using NodaTime;

namespace IndicatorsApi.Webhooks;

/// <summary>Makes and delivers messages as long as the service runs.</summary>
internal sealed class WebhookWorker(
    IServiceScopeFactory scopes, WebhookSecrets secrets, ChangeNotifier signal, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WebhookWorker> logger) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    private bool _oldSecretsAreSealed;
    private string? _lastGround;
    private IDistributedLock? _lease;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var woken = signal.Next;
                var wait = await RoundAsync(stoppingToken);
                await Task.WhenAny(woken, Task.Delay(wait, time, stoppingToken));
            }
        }
        finally
        {
            if (_lease is not null)
                await _lease.DisposeAsync();
        }
    }

    /// <summary>Whether this program is the one that delivers; once it is, it is until it ends.</summary>
    private async Task<bool> HasTakenAsync(IndicatorsContext db, CancellationToken stoppingToken)
    {
        if (_lease is { Lost.IsCancellationRequested: false })
            return true;
        if (_lease is not null)
            await _lease.DisposeAsync();
        _lease = await db.Engine.TakeAmongProgramsAsync(db, "webhooks", waits: false, stoppingToken);
        return _lease is not null;
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!_oldSecretsAreSealed)
                await secrets.SealOldOnesAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>());
            _oldSecretsAreSealed = true;
            if (!await HasTakenAsync(scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), stoppingToken))
                return PollInterval;
            var more = await scope.ServiceProvider.GetRequiredService<WebhookOutbox>().FillAsync(stoppingToken);
            var next = await scope.ServiceProvider.GetRequiredService<WebhookDispatcher>().DeliverAsync(stoppingToken);
            _lastGround = null;
            if (more)
                return Shortest;
            var until = next is { } due ? (due - clock.GetCurrentInstant()).ToTimeSpan() : PollInterval;
            return until < Shortest ? Shortest : until > PollInterval ? PollInterval : until;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it was: messages are still due, and the next round tries again.
            var ground = DatabaseErrors.DescribeFailure(exception);
            if (ground is null)
                logger.LogError(exception, "Webhooks could not be delivered");
            else if (ground != _lastGround)
                logger.LogError("Webhooks wait. {Ground}", ground);
            _lastGround = ground;
            return PollInterval;
        }
    }
}
