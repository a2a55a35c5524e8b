using System.Net;
using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Http;

/// <summary>Who stands before the service is believed where it is named, and told of where it is not.</summary>
public sealed class ProxyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_proxy_that_is_not_named_is_told_of_once()
    {
        await using var program = await RunningProgram.ServeAsync(_folder.Path, _folder.File("indicators.db"));
        for (var i = 0; i < 3; i++)
            await AskAsync(program, $"192.0.2.{i}");
        await program.OutputWithAsync("ForwardedHeaders__KnownProxies does not name (127.0.0.1)", 1);
        program.Terminate();
        await program.EndedAsync();

        Assert.Single(program.Output.Split('\n'), line => line.Contains("ForwardedHeaders__KnownProxies does not name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_address_is_refused_at_the_start_with_what_is_allowed()
    {
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, _folder.File("indicators.db"), [], ("ForwardedHeaders__KnownProxies", "127.0.0.1, the front door"));

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'the front door' is neither an address nor a network", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task AskAsync(RunningProgram program, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/units", UriKind.Relative)) { Headers = { { "X-Forwarded-For", address } } };
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
