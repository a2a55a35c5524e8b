using System.Net;
using IndicatorsApi.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorsApi.Tests.Http.RateLimiting;

/// <summary>A service with low limits, behind a known proxy, so that a test chooses its address by <c>X-Forwarded-For</c>.</summary>
public sealed class LimitedService : WritableServiceBase
{
    private const string Observation = "observations/330503105/industrial-output/2024";

    /// <summary>Sends a request to a path, from an address, without a valid key.</summary>
    public Task<HttpResponseMessage> GetFromAsync(string address, string path = Observation) =>
        SendAsync(path, ("X-API-Key", "none"), ("X-Forwarded-For", address));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ForwardedHeaders:KnownProxies", "127.0.0.1")
            .UseSetting("RateLimiting:PermitsPerSecondPerAddress", "5")
            .UseSetting("RateLimiting:PermitsPerSecondPerKey", "100")
            .UseSetting("RateLimiting:MaxLongPollsPerClient", "1")
            .UseSetting("RateLimiting:MaxConcurrentRequests", "1")
            .UseSetting("RateLimiting:MaxConcurrentExpensiveRequests", "1")
            .ConfigureServices(services => services.AddTransient<IStartupFilter, ProxyAddressFilter>());
    }

    /// <summary>Sets the remote address, which the test server leaves empty.</summary>
    private sealed class ProxyAddressFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Loopback;
                return then(http);
            });
            next(app);
        };
    }
}
