using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Data.Backups;

/// <summary>Checks that the scheduled backups are created.</summary>
internal sealed class BackupHealthCheck(IOptions<BackupOptions> options, IClock clock) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (options.Value.Folder is not { Length: > 0 } folder)
            return HealthCheckResult.Healthy("No backups are configured.");
        var newest = FindNewest(folder);
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["newest"] = newest?.ToString() ?? "" };

        // Twice the interval, because a backup may still be running when the next is due.
        return newest is { } at && clock.GetCurrentInstant() - at < 2 * Duration.FromHours(options.Value.IntervalHours)
            ? HealthCheckResult.Healthy("The newest backup is recent.", data)
            : HealthCheckResult.Degraded("There is no intact backup of the last two intervals. The log has the reason.", data: data);
    }

    private static Instant? FindNewest(string folder)
    {
        try
        {
            return BackupWorker.FindNewest(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
