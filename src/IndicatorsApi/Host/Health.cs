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
/// How the program is: <c>/health/live</c> says that it runs, <c>/health/ready</c> whether requests should be sent to it. What is wrong is told
/// to administrators only. An import or a receiver that is stuck is <c>degraded</c> and no reason to send requests elsewhere: there it would be as stuck.
/// </summary>
internal static class Health
{
    private static readonly Dictionary<HealthStatus, string> Words = new()
    {
        [HealthStatus.Healthy] = "ready",
        [HealthStatus.Degraded] = "degraded",
        [HealthStatus.Unhealthy] = "notReady",
    };

    /// <summary>How long requests that run when the program ends may still take.</summary>
    private static readonly TimeSpan RequestsMayTake = TimeSpan.FromSeconds(30);

    /// <summary>Registers what is looked at.</summary>
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<GracefulShutdown>().AddHostedService(provider => provider.GetRequiredService<GracefulShutdown>());
        services.AddOptions<HostOptions>().Configure<IConfiguration>((host, configuration) => host.ShutdownTimeout = RequestsMayTake + GracefulShutdown.TimeOf(configuration));
        services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("record", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ImportHealthCheck>("imports", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<WebhookHealthCheck>("webhooks", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<ApiKeyExpiryHealthCheck>("keys", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<BackupHealthCheck>("backups", timeout: TimeSpan.FromSeconds(5));
    }

    /// <summary>Maps both questions.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (http, _) => http.Response.WriteAsJsonAsync(new { status = "live" }) });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var ends = http.RequestServices.GetRequiredService<GracefulShutdown>().HasBegun;
        if (ends)
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var status = Words[ends ? HealthStatus.Unhealthy : report.Status];
        return Writer.From(http.User) is { Role: Role.Admin } writer && writer.May(Scopes.Operations)
            ? http.Response.WriteAsJsonAsync(new
            {
                status,
                checks = report.Entries.ToDictionary(
                    entry => entry.Key, entry => new { status = Words[entry.Value.Status], entry.Value.Description, entry.Value.Data }, StringComparer.Ordinal),
            })
            : http.Response.WriteAsJsonAsync(new { status });
    }
}
