using IndicatorsApi.Access;
using IndicatorsApi.Data;
using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.Backups;
using IndicatorsApi.Imports;
using IndicatorsApi.Webhooks;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IndicatorsApi.Host;

/// <summary>
/// Health checks: <c>/health/live</c> responds while the process runs, <c>/health/ready</c> while it should receive requests.
/// </summary>
/// <remarks>
/// Only administrators see the result of each check. A stuck import or webhook receiver is <c>degraded</c> and not <c>notReady</c>, because
/// it would be stuck on every other instance, too.
/// </remarks>
internal static class Health
{
    private static readonly Dictionary<HealthStatus, string> Words = new()
    {
        [HealthStatus.Healthy] = "ready",
        [HealthStatus.Degraded] = "degraded",
        [HealthStatus.Unhealthy] = "notReady",
    };

    /// <summary>The time that requests in progress have to complete during a shutdown.</summary>
    private static readonly TimeSpan RequestCompletionTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Registers the health checks.</summary>
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<GracefulShutdown>().AddHostedService(provider => provider.GetRequiredService<GracefulShutdown>());
        services.AddOptions<HostOptions>()
            .Configure<IConfiguration>(
                (host, configuration) => host.ShutdownTimeout = RequestCompletionTimeout + GracefulShutdown.DelayOf(configuration));
        services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("record", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ImportHealthCheck>("imports", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<WebhookHealthCheck>("webhooks", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ApiKeyExpiryHealthCheck>("keys", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<BackupHealthCheck>("backups", timeout: TimeSpan.FromSeconds(5));
    }

    /// <summary>Maps the endpoints of the health checks.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(
            "/health/live",
            new HealthCheckOptions
            {
                Predicate = _ => false,
                ResponseWriter = (http, _) => http.Response.WriteAsJsonAsync(
                new { status = "live" })
            });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var isStopping = http.RequestServices.GetRequiredService<GracefulShutdown>().HasBegun;
        if (isStopping)
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var status = Words[isStopping ? HealthStatus.Unhealthy : report.Status];
        return Writer.FromClaims(http.User) is { Role: Role.Admin } writer && writer.HasAnyScope(Scopes.Operations)
            ? http.Response.WriteAsJsonAsync(new
            {
                status,
                checks = report.Entries.ToDictionary(
                    entry => entry.Key, entry =>
                        new { status = Words[entry.Value.Status], entry.Value.Description, entry.Value.Data }, StringComparer.Ordinal),
            })
            : http.Response.WriteAsJsonAsync(new { status });
    }
}
