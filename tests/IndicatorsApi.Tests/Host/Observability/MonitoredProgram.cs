using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.Observability;

/// <summary>The program itself, alone in its process as what it counts is, with a port for Prometheus.</summary>
public sealed class MonitoredProgram : IAsyncLifetime
{
    public const string Source = "linghu-work-report-2025";

    private readonly TemporaryFolder _folder = new();
    private RunningProgram _program = null!;

    public HttpClient Client => _program.Client;

    public string AdminKey { get; private set; } = "";

    public string ReporterKey { get; private set; } = "";

    /// <summary>The port that is for Prometheus alone.</summary>
    public Uri MetricsAddress { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async ValueTask InitializeAsync()
    {
        AdminKey = await KeyAsync("keeper", "--role", "admin");
        ReporterKey = await KeyAsync("clerk", "--role", "reporter", "--region", "330503105");
        _program = await RunningProgram.ServeAsync(
            _folder.Path,
            _folder.File("indicators.db"),
            ("Metrics__Port", $"{MetricsAddress.Port}"),
            ("Webhooks__AllowHttp", "true"),
            ("Webhooks__AllowPrivateAddresses", "true"));
    }

    /// <summary>Requests the metrics as Prometheus does.</summary>
    internal async Task<PrometheusScrape> ScrapeAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, "/metrics");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Repeats a request until its response fulfils a condition.</summary>
    internal async Task<PrometheusScrape> ScrapeUntilAsync(Func<PrometheusScrape, bool> isSo)
    {
        while (true)
        {
            if (await ScrapeAsync() is { } scrape && isSo(scrape))
                return scrape;
        }
    }

    /// <summary>Sends a request with the key of an administrator.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-API-Key", AdminKey);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Records an observation.</summary>
    public async Task PutAsync(string key, int value)
    {
        using var response = await SendAsync(
            HttpMethod.Put, $"/api/v1/observations/{key}", JsonContent.Create(new { value, status = "preliminary", source = Source }));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Takes a file in.</summary>
    public async Task ImportAsync(string query, params IEnumerable<string> rows)
    {
        var text = string.Join('\n', rows.Prepend("region,indicator,period,value,status,source"));
        using var response = await SendAsync(
            HttpMethod.Post, $"/api/v1/imports{query}", new StringContent(text, Encoding.UTF8, "text/csv"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<string> KeyAsync(string name, params string[] role) =>
        (await RunningProgram.RunAsync(
            _folder.Path, _folder.File("indicators.db"), ["keys", "add", "--name", name, .. role])).Output.Trim();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
