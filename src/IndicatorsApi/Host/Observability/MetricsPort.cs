using System.Globalization;

namespace IndicatorsApi.Host.Observability;

/// <summary>
/// A port of its own for who watches the program, where <c>Metrics__Port</c> names one: it answers <c>/metrics</c>, without a key, and <c>/health</c>, and nothing
/// else. It is open to this machine only, unless <c>Metrics__Address</c> says otherwise.
/// </summary>
internal static class MetricsPort
{
    private const string Key = "Metrics:Port";

    /// <summary>Listens there too; where the program listens otherwise stays as it is configured.</summary>
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

        // They have become addresses; the server would warn that it does not look at them.
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "").UseSetting(WebHostDefaults.HttpsPortsKey, "");
    }

    /// <summary>Answers what comes in there; stands before all else.</summary>
    public static void UseMetricsPort(this WebApplication app)
    {
        if (Of(app.Configuration) is not { } port)
            return;
        var scraping = app.Services.GetRequiredService<PrometheusEndpoint>();
        app.Use((http, next) => http.Connection.LocalPort == port ? AnswerAsync(scraping, http, next) : next(http));
    }

    private static Task AnswerAsync(PrometheusEndpoint scraping, HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path == ObservabilitySetup.MetricsPath)
            return scraping.AnswerAsync(http);
        if (ObservabilitySetup.IsHealthOrMetricsRequest(http.Request))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Where the program listens without this, as the server itself reads it.</summary>
    private static IEnumerable<string> Addresses(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls
            ? Words(urls)
            : Words(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}").Concat(Words(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"));

    private static string[] Words(string? list) => (list ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int? Of(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue => port,
        var text => throw new InvalidOperationException($"Metrics__Port: '{text}' is not the number of a port."),
    };
}
