using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>Fills the progress cache at start-up and after each write.</summary>
internal sealed class ProgressCacheWarmer(
    IServiceScopeFactory scopes, ProgressCache cache, ChangeNotifier notifier, IClock clock, TimeProvider time,
    IHostApplicationLifetime lifetime, ILogger<ProgressCacheWarmer> logger) : BackgroundService
{
    private static readonly TimeSpan RoundInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Requests come first after start-up, and a round covers several writes.
            await Task.Delay(RoundInterval, time, stoppingToken);
            var written = notifier.Next;
            await MeasureAsync(stoppingToken);
            await written.WaitAsync(stoppingToken);
        }
    }

    private async Task MeasureAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
            var progress = scope.ServiceProvider.GetRequiredService<ProgressService>();
            await using var snapshot = await ReadSnapshot.BeginAsync(db, stoppingToken);
            var ids = await db.AsOf<Target>(version: null).Select(target => target.Id).ToListAsync(stoppingToken);
            await cache.GetAsync(db, progress, ids, snapshot.Version, new(AsOf: null, clock.Today()), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Requests measure the missing targets and report the failure.
            logger.LogDebug(exception, "The progress cache could not be filled ahead of requests");
        }
    }
}
