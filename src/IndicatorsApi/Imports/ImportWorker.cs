using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Imports;

/// <summary>Runs the imports that are too large to wait for, one after the other; those that a restart interrupted begin anew.</summary>
internal sealed class ImportWorker(ImportQueue queue, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        foreach (var id in await UnfinishedAsync(stoppingToken))
            queue.Add(id);
        await foreach (var id in queue.ReadAsync(stoppingToken))
        {
            await RunAsync(id, stoppingToken);
        }
    }

    /// <summary>Where the database cannot be worked with, the import waits, and so do those behind it.</summary>
    private async Task RunAsync(string id, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ImportService>().RunAsync(id, stoppingToken);
                return;
            }
            catch (Exception exception) when (StorageErrors.GroundOf(exception) is { } ground)
            {
                logger.LogError("Import {Id} waits. {Ground}", id, ground);
                await Task.Delay(BetweenTries, time, stoppingToken);
            }
        }
    }

    private async Task<IReadOnlyList<string>> UnfinishedAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IndicatorsContext>().Imports
            .Where(job => job.FinishedAt == null)
            .OrderBy(job => job.CreatedAt)
            .Select(job => job.Id)
            .ToListAsync(stoppingToken);
    }
}
