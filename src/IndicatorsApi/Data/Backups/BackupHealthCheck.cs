using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace IndicatorsApi.Data.Backups;

/// <summary>Whether the copies that are configured are made.</summary>
internal sealed class BackupHealthCheck(IOptions<BackupOptions> options, IClock clock) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        if (options.Value.Folder is not { Length: > 0 } folder)
            return HealthCheckResult.Healthy("No copies are configured.");
        var newest = NewestIn(folder);
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["newest"] = newest?.ToString() ?? "" };

        // One may be under way while the next is due.
        return newest is { } at && clock.GetCurrentInstant() - at < 2 * Duration.FromHours(options.Value.IntervalHours)
            ? HealthCheckResult.Healthy("Copies of the record are made.", data)
            : HealthCheckResult.Degraded("There is no whole copy of the record as new as it should be: the log says why.", data: data);
    }

    private static Instant? NewestIn(string folder)
    {
        try
        {
            return BackupWorker.NewestIn(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
