using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace IndicatorsApi.Host.Observability;

/// <summary>Answers Prometheus with what was counted since the program serves.</summary>
internal sealed class PrometheusEndpoint : IDisposable
{
    private readonly Lazy<(MeterProvider Meters, RequestDelegate Answer)> _listening;

    /// <summary>Prepares to listen.</summary>
    public PrometheusEndpoint(IServiceProvider services) => _listening = new(() => Listen(services));

    /// <summary>Begins to count; commands count nothing.</summary>
    public void Begin() => _ = _listening.Value;

    /// <summary>Answers with what was counted so far.</summary>
    public Task AnswerAsync(HttpContext http) => _listening.Value.Answer(http);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_listening.IsValueCreated)
            _listening.Value.Meters.Dispose();
    }

    private static (MeterProvider Meters, RequestDelegate Answer) Listen(IServiceProvider services)
    {
        services.GetRequiredService<DatabaseGauges>();
        var meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(OtlpExport.Describe)
            .Listen()
            .AddPrometheusExporter(options => options.ScrapeResponseCacheDurationMilliseconds = 0)
            .Build();
        return (meters, new ApplicationBuilder(services).UseOpenTelemetryPrometheusScrapingEndpoint(meters, _ => true, path: null, configureBranchedPipeline: null, optionsName: null).Build());
    }
}
