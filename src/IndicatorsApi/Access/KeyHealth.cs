using IndicatorsApi.Record.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>Whether a key that is in use expires within the month.</summary>
internal sealed class KeyHealth(IndicatorsContext db, IClock clock) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetCurrentInstant();
        var keys = await db.ApiKeys.Where(key => key.ExpiresAt != null && key.RevokedAt == null && key.LastUsedAt != null).OrderBy(key => key.ExpiresAt).ToListAsync(cancellationToken);
        var soon = keys.Where(key => key.ExpiresSoon(now)).Select(key => $"{key.Name} ({key.Id}), {key.ExpiresAt}").ToList();
        return soon.Count == 0
            ? HealthCheckResult.Healthy("No key that is in use expires soon.")
            : HealthCheckResult.Degraded("Keys that are in use expire soon: make others, and give them to their owners.", data: new Dictionary<string, object>(StringComparer.Ordinal) { ["keys"] = soon });
    }
}
