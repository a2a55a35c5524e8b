using IndicatorsApi.Record.Storage;
using IndicatorsApi.Record.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorsApi.Imports;

/// <summary>Runs the imports that are too large to wait for, one after the other; those that a restart interrupted begin anew.</summary>
internal sealed class ImportWorker(ImportQueue queue, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider time, IOptions<ImportOptions> options, ILogger<ImportWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        await PatientlyAsync(services => services.GetRequiredService<Versions>().TakeAwayLeftoversAsync(options.Value.Turn, stoppingToken), stoppingToken);
        await PatientlyAsync(services => AddUnfinishedAsync(services.GetRequiredService<IndicatorsContext>(), stoppingToken), stoppingToken);
        await foreach (var id in queue.ReadAsync(stoppingToken))
            await PatientlyAsync(services => services.GetRequiredService<ImportService>().RunAsync(id, stoppingToken), stoppingToken);
    }

    /// <summary>Where the database cannot be worked with, imports wait.</summary>
    private async Task PatientlyAsync(Func<IServiceProvider, Task> work, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider);
                return;
            }
            catch (Exception exception) when (StorageErrors.GroundOf(exception) is { } ground)
            {
                logger.LogError("Imports wait. {Ground}", ground);
                await Task.Delay(BetweenTries, time, stoppingToken);
            }
        }
    }

    private async Task AddUnfinishedAsync(IndicatorsContext db, CancellationToken stoppingToken)
    {
        foreach (var id in await db.Imports.Where(job => job.FinishedAt == null).OrderBy(job => job.CreatedAt).Select(job => job.Id).ToListAsync(stoppingToken))
            queue.Add(id);
    }
}
