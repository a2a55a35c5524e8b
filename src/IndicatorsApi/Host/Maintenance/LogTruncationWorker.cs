using IndicatorsApi.Data.EntityFramework;

namespace IndicatorsApi.Host.Maintenance;

/// <summary>Keeps the write-ahead log of the database small while reads overlap without a pause.</summary>
internal sealed class LogTruncationWorker(
    IServiceScopeFactory scopes, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LogTruncationWorker> logger)
    : BackgroundService
{
    /// <summary>The maximum size of the log, in bytes: four times the size at which SQLite writes it back to the database.</summary>
    private const long MaxLogBytes = 16_000_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<IndicatorsContext>();
                await db.Dialect.TruncateLogAsync(db, MaxLogBytes, stoppingToken);
            }
            catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is { } failure)
            {
                logger.LogWarning("The write-ahead log was not truncated. {Reason}", failure);
            }
        }
    }
}
