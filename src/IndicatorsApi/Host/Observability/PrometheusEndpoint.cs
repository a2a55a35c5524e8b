using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace IndicatorsApi.Host.Observability;

/// <summary>Writes the metrics of this process in the Prometheus format.</summary>
internal sealed class PrometheusEndpoint : IDisposable
{
    private readonly Lazy<(MeterProvider Meters, RequestDelegate Write)> _exporter;

    /// <summary>Creates the endpoint. It collects nothing before <see cref="Begin"/>.</summary>
    public PrometheusEndpoint(IServiceProvider services) => _exporter = new(() => Listen(services));

    /// <summary>Starts to collect metrics. Only <c>serve</c> calls this method; commands collect none.</summary>
    public void Begin() => _ = _exporter.Value;

    /// <summary>Writes the metrics into the response.</summary>
    public Task WriteAsync(HttpContext http) => _exporter.Value.Write(http);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_exporter.IsValueCreated)
            _exporter.Value.Meters.Dispose();
    }

    private static (MeterProvider Meters, RequestDelegate Write) Listen(IServiceProvider services)
    {
        services.GetRequiredService<DatabaseGauges>();
        var meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(OtlpExport.Describe)
            .Listen()
            .AddPrometheusExporter(options => options.ScrapeResponseCacheDurationMilliseconds = 0)
            .Build();
        var pipeline = new ApplicationBuilder(services)
            .UseOpenTelemetryPrometheusScrapingEndpoint(meters, _ => true, path: null, configureBranchedPipeline: null, optionsName: null);
        return (meters, pipeline.Build());
    }
}
