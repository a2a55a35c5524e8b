using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndicatorsApi.Access;

/// <summary>Whether a key that is in use expires within the month.</summary>
internal sealed class ApiKeyExpiryHealthCheck(ApiKeyStore keys) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var soon = (await keys.ExpiringAsync(cancellationToken)).Where(key => key.LastUsedAt is not null).Select(key => $"{key.Name} ({key.Id}), {key.ExpiresAt}").ToList();
        return soon.Count == 0
            ? HealthCheckResult.Healthy("No key that is in use expires soon.")
            : HealthCheckResult.Degraded("Keys that are in use expire soon: make others, and give them to their owners.", data: new Dictionary<string, object>(StringComparer.Ordinal) { ["keys"] = soon });
    }
}
