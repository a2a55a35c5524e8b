using System.Reflection;
using IndicatorsApi.Data.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IndicatorsApi.Host.Observability;

/// <summary>Exports traces, metrics and logs to an OpenTelemetry collector.</summary>
/// <remarks>The standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> enables it; the other standard variables apply as well.</remarks>
internal static class OtlpExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// The bucket boundaries of response times, in seconds. The framework's first boundary, 5 ms, exceeds most response times.
    /// </summary>
    private static readonly double[] DurationBoundaries =
        [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    /// <summary>Adds the meters of this service and of the framework.</summary>
    public static MeterProviderBuilder Listen(this MeterProviderBuilder metrics) => metrics
        .AddMeter(
            [.. Telemetry.Meters, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http",
                "System.Runtime"])
        .AddView("http.server.request.duration", new ExplicitBucketHistogramConfiguration { Boundaries = DurationBoundaries });

    /// <summary>Describes this service. <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> override it.</summary>
    public static void Describe(ResourceBuilder resource) => resource
        .AddService(
            Telemetry.Name,
            serviceVersion: typeof(OtlpExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        .AddEnvironmentVariableDetector();

    /// <summary>Registers the exporters when a collector is configured.</summary>
    public static void AddOtlpExport(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 })
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => metrics.Listen().AddInstrumentation(provider => provider.GetRequiredService<DatabaseGauges>()))
            .WithTracing(traces => traces
                .AddSource(Telemetry.Sources)
                .AddAspNetCoreInstrumentation(
                    requests => requests.Filter = http => !ObservabilitySetup.IsHealthOrMetricsRequest(http.Request))
                .AddHttpClientInstrumentation())
            .WithLogging(configureBuilder: null, logs => (logs.IncludeScopes, logs.IncludeFormattedMessage) = (true, true))
            .UseOtlpExporter();
    }
}
