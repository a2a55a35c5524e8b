using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http;

public sealed class ForwardedHeadersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Unknown_proxy_is_logged_once()
    {
        await using var program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("indicators.db"));
        for (var i = 0; i < 3; i++)
            await GetUnitsAsync(program, $"192.0.2.{i}");
        await program.OutputWithAsync("ForwardedHeaders__KnownProxies does not name (127.0.0.1)", 1);
        program.Terminate();
        await program.EndedAsync();

        Assert.Single(
            program.Output.Split('\n'), line => line.Contains("ForwardedHeaders__KnownProxies does not name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invalid_proxy_address_is_rejected_at_start_up()
    {
        var (exitCode, _, errors) = await RunningProgram.RunAsync(
            _folder.Path, _folder.File("indicators.db"), [], ("ForwardedHeaders__KnownProxies", "127.0.0.1, the front door"));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'the front door' is neither an address nor a network", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task GetUnitsAsync(RunningProgram program, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/units", UriKind.Relative))
        {
            Headers = { { "X-Forwarded-For", address } },
        };
        using var response = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
