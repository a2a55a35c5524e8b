using IndicatorsApi.Access;
using IndicatorsApi.Data.ApiKeys;

namespace IndicatorsApi.Host.Observability;

/// <summary>Lets the program be watched: by Prometheus, by a collector of OpenTelemetry, and by who reads its log.</summary>
internal static class ObservabilitySetup
{
    /// <summary>Where Prometheus asks.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Registers all of it; stands behind what sets where the program listens.</summary>
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseGauges>().AddSingleton<PrometheusEndpoint>();
        builder.Services.AddJsonLogs();
        builder.ListenOnMetricsPort();
        builder.AddExporting();
    }

    /// <summary>Maps what Prometheus asks for, for administrators.</summary>
    public static void MapMetrics(this WebApplication app) =>
        app.MapGet(MetricsPath, (HttpContext http, PrometheusEndpoint scraping) => scraping.AnswerAsync(http)).RequireAdmin(Scopes.Operations).ExcludeFromDescription();

    /// <summary>Whether a request only asks how the program is.</summary>
    public static bool IsHealthOrMetricsRequest(HttpRequest request) => request.Path == MetricsPath || request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
