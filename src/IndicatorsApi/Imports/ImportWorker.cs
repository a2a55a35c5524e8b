using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Runs background imports one after the other and restarts those that a shutdown interrupted.</summary>
internal sealed class ImportWorker(
    ImportQueue queue, ImportFiles files, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider time, IClock clock,
    IOptions<ImportOptions> options, ILogger<ImportWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var startedAt = clock.GetCurrentInstant();
        await lifetime.WaitForStartAsync(stoppingToken);
        await RetryTransientAsync(
            services => services.GetRequiredService<VersionFactory>().RollBackAbandonedAsync(options.Value.MaxLockDuration, stoppingToken),
            stoppingToken);
        var isShared = false;
        await RetryTransientAsync(
            services =>
            {
                var db = services.GetRequiredService<IndicatorsContext>();
                isShared = db.Dialect.IsShared;
                return isShared ? AddUnfinishedAsync(db, stoppingToken) : ResumeAsync(db, startedAt, stoppingToken);
            },
            stoppingToken);
        var looking = isShared ? LookForOthersAsync(stoppingToken) : Task.CompletedTask;
        await foreach (var id in queue.ReadAsync(stoppingToken))
            await RetryTransientAsync(
                services => services.GetRequiredService<ImportService>().RunAsync(id, waits: false, stoppingToken), stoppingToken);
        await looking;
    }

    /// <summary>Takes over the imports of a process that terminated.</summary>
    private async Task LookForOthersAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PollInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RetryTransientAsync(
                services => AddUnfinishedAsync(services.GetRequiredService<IndicatorsContext>(), stoppingToken), stoppingToken);
    }

    /// <summary>Retries while the database is unavailable.</summary>
    private async Task RetryTransientAsync(Func<IServiceProvider, Task> work, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider);
                return;
            }
            catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is { } ground)
            {
                logger.LogError("Imports wait. {Ground}", ground);
                await Task.Delay(RetryInterval, time, stoppingToken);
            }
        }
    }

    /// <summary>Queues the accepted imports, and deletes the files of requests that the previous process did not complete.</summary>
    private async Task ResumeAsync(IndicatorsContext db, Instant startedAt, CancellationToken stoppingToken)
    {
        var known = await db.Imports.Select(job => job.Id).ToListAsync(stoppingToken);
        files.DeleteOthers(known.ToHashSet(StringComparer.Ordinal), startedAt);
        await AddUnfinishedAsync(db, stoppingToken);
    }

    private async Task AddUnfinishedAsync(IndicatorsContext db, CancellationToken stoppingToken)
    {
        foreach (var id in await db.Imports.Where(job => job.FinishedAt == null).OrderBy(job => job.CreatedAt).Select(job => job.Id)
            .ToListAsync(stoppingToken))
            queue.Add(id);
    }
}
