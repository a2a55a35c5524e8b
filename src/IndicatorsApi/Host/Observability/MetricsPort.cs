using System.Globalization;

namespace IndicatorsApi.Host.Observability;

/// <summary>A separate port for monitoring, configured by <c>Metrics__Port</c>.</summary>
/// <remarks>
/// The port serves <c>/metrics</c> without an API key, and <c>/health</c>. It listens on the loopback address unless
/// <c>Metrics__Address</c> names another one.
/// </remarks>
internal static class MetricsPort
{
    private const string Key = "Metrics:Port";

    /// <summary>Adds the port to the addresses on which the server listens.</summary>
    public static void ListenOnMetricsPort(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (Of(configuration) is not { } port)
            return;
        var url = $"http://{configuration["Metrics:Address"] ?? "127.0.0.1"}:{port}";
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            configuration["Kestrel:Endpoints:Metrics:Url"] = url;
            return;
        }

        builder.WebHost.UseUrls([.. Addresses(configuration), url]);

        // UseUrls contains the configured ports now. The server would warn that it ignores the original settings.
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "").UseSetting(WebHostDefaults.HttpsPortsKey, "");
    }

    /// <summary>Handles requests to the port. This middleware comes first in the pipeline.</summary>
    public static void UseMetricsPort(this WebApplication app)
    {
        if (Of(app.Configuration) is not { } port)
            return;
        var endpoint = app.Services.GetRequiredService<PrometheusEndpoint>();
        app.Use((http, next) => http.Connection.LocalPort == port ? HandleAsync(endpoint, http, next) : next(http));
    }

    private static Task HandleAsync(PrometheusEndpoint endpoint, HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path == ObservabilitySetup.MetricsPath)
            return endpoint.WriteAsync(http);
        if (ObservabilitySetup.IsHealthOrMetricsRequest(http.Request))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Returns the configured addresses, read as the server reads them.</summary>
    private static IEnumerable<string> Addresses(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls
            ? Words(urls)
            : Words(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}")
                .Concat(Words(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"));

    private static string[] Words(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int? Of(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue => port,
        var text => throw new InvalidOperationException($"Metrics__Port: '{text}' is not a port number. Use 1 to 65535."),
    };
}
