using IndicatorsApi.Measures.Time;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Measures targets before anybody asks: once the service has started, and after what was written.</summary>
internal sealed class ProgressCacheWarmer(
    IServiceScopeFactory scopes, ProgressCache known, ChangeNotifier signal, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ProgressCacheWarmer> logger) : BackgroundService
{
    private static readonly TimeSpan RoundInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Who has just started answers first; and of many writes one after another not each is worth a round.
            await Task.Delay(RoundInterval, time, stoppingToken);
            var written = signal.Next;
            await MeasureAsync(stoppingToken);
            await written.WaitAsync(stoppingToken);
        }
    }

    private async Task MeasureAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, progress) = (scope.ServiceProvider.GetRequiredService<IndicatorsContext>(), scope.ServiceProvider.GetRequiredService<ProgressService>());
            await using var snapshot = await ReadSnapshot.BeginAsync(db, stoppingToken);
            var ids = await db.At<Target>(version: null).Select(target => target.Id).ToListAsync(stoppingToken);
            await known.OfAsync(db, progress, ids, snapshot.Version, new(AsOf: null, clock.Today()), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Who asks measures what is missing, and tells what is wrong.
            logger.LogDebug(exception, "Targets could not be measured ahead");
        }
    }
}
