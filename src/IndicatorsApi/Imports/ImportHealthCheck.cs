using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace IndicatorsApi.Imports;

/// <summary>Reports <c>degraded</c> when an import has waited or run for too long.</summary>
internal sealed class ImportHealthCheck(IndicatorsContext db, IClock clock) : IHealthCheck
{
    private static readonly Duration MaxAge = Duration.FromHours(6);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var before = clock.GetCurrentInstant() - MaxAge;
        var stuck = await db.Imports.Where(job => job.FinishedAt == null && job.CreatedAt < before).OrderBy(job => job.CreatedAt)
            .Select(job => job.Id).ToListAsync(cancellationToken);
        return stuck.Count == 0
            ? HealthCheckResult.Healthy("No import is stuck.")
            : HealthCheckResult.Degraded(
                "Imports have been waiting for hours: look into the log, or cancel them.", data: new Dictionary<string,
                object>(StringComparer.Ordinal)
                { ["imports"] = stuck });
    }
}
