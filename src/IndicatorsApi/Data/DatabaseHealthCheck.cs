using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndicatorsApi.Data;

/// <summary>Checks that the database can be read, and that its disk has space for writes.</summary>
internal sealed class DatabaseHealthCheck(IndicatorsContext db, IConfiguration configuration) : IHealthCheck
{
    private const long MinFreeBytes = 100_000_000;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var versions = db.Commits.Where(commit => commit.Version > 0);
            var version = await versions.MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;
            var free = FreeBytes(configuration);
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["version"] = version, ["freeBytes"] = free };
            return free < MinFreeBytes
                ? HealthCheckResult.Unhealthy("The disk of the database has less than 100 MB of free space. Free some space.", data: data)
                : HealthCheckResult.Healthy("The database can be read.", data);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            return HealthCheckResult.Unhealthy(DatabaseErrors.DescribeFailure(exception));
        }
    }

    /// <summary>Returns the free space in bytes on the disk that holds the database and its files.</summary>
    public static long FreeBytes(IConfiguration configuration) => new DriveInfo(FindFolder(configuration)).AvailableFreeSpace;

    /// <summary>Returns the storage folder, or the nearest of its parents that exists.</summary>
    private static string FindFolder(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(DatabaseLocation.GetFolder(configuration, ""));
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            folder = parent;
        return folder;
    }
}
