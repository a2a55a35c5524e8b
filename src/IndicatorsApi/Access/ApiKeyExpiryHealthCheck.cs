using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndicatorsApi.Access;

/// <summary>Reports a degraded state when an API key that is in use expires within a month.</summary>
internal sealed class ApiKeyExpiryHealthCheck(ApiKeyStore keys) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var expiring = (await keys.GetExpiringAsync(cancellationToken))
            .Where(key => key.LastUsedAt is not null)
            .Select(key => $"{key.Name} ({key.Id}), {key.ExpiresAt}")
            .ToList();
        return expiring.Count == 0
            ? HealthCheckResult.Healthy("No key in use expires within a month.")
            : HealthCheckResult.Degraded(
                "Keys in use expire within a month. Create new keys and send them to their owners.",
                data: new Dictionary<string, object>(StringComparer.Ordinal) { ["keys"] = expiring });
    }
}
