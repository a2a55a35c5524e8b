using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;

namespace IndicatorsApi.Host.Observability;

/// <summary>Configures metrics, traces and structured logs.</summary>
internal static class ObservabilitySetup
{
    /// <summary>The path that Prometheus scrapes.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Registers metrics, traces, logs and the metrics port. Call it after the addresses of the server are set.</summary>
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseGauges>().AddSingleton<PrometheusEndpoint>();
        builder.Services.AddJsonLogs();
        builder.ListenOnMetricsPort();
        builder.AddOtlpExport();
    }

    /// <summary>Maps the Prometheus endpoint, for administrators.</summary>
    public static void MapMetrics(this WebApplication app) =>
        app.MapGet(MetricsPath, (HttpContext http, PrometheusEndpoint endpoint) => endpoint.WriteAsync(http))
            .RequireAdmin(Scopes.Operations)
            .ExcludeFromDescription();

    /// <summary>Indicates that a request reads the health or the metrics of the process.</summary>
    public static bool IsHealthOrMetricsRequest(HttpRequest request) =>
        request.Path == MetricsPath || request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
