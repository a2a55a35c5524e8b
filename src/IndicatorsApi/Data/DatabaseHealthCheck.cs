using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndicatorsApi.Data;

/// <summary>Whether the record can be read, and whether there is room left to write where it lies.</summary>
internal sealed class DatabaseHealthCheck(IndicatorsContext db, IConfiguration configuration) : IHealthCheck
{
    private const long MinFreeBytes = 100_000_000;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var version = await db.Commits.Where(commit => commit.Version > 0).MaxAsync(commit => (long?)commit.Version, cancellationToken) ?? 0;
            var free = FreeBytes(configuration);
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["version"] = version, ["freeBytes"] = free };
            return free < MinFreeBytes
                ? HealthCheckResult.Unhealthy("There is hardly any room left to write: make room where the record lies.", data: data)
                : HealthCheckResult.Healthy("The record answers.", data);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            return HealthCheckResult.Unhealthy(DatabaseErrors.DescribeFailure(exception));
        }
    }

    /// <summary>How much room is left where the record lies.</summary>
    public static long FreeBytes(IConfiguration configuration) => new DriveInfo(FolderOf(configuration)).AvailableFreeSpace;

    /// <summary>The folder of what belongs to the record, or what of its path is there already.</summary>
    private static string FolderOf(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(DatabaseLocation.FolderOf(configuration, ""));
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            folder = parent;
        return folder;
    }
}
