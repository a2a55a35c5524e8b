using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace IndicatorsApi.Http;

/// <summary>Configures <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>, which the service accepts from known proxies only.</summary>
/// <remarks>
/// <c>ForwardedHeaders__KnownProxies</c> lists addresses and networks, such as <c>127.0.0.1, 10.0.0.0/8</c>. There are none by default.
/// </remarks>
internal static class ForwardedHeadersSetup
{
    /// <summary>Replaces client address and scheme by those that a known proxy reports. Precedes all middleware that reads them.</summary>
    /// <exception cref="InvalidOperationException">A configured value is neither an address nor a network.</exception>
    public static void UseForwardedHeadersFromKnownProxies(this WebApplication app)
    {
        if (app.Configuration["ForwardedHeaders:KnownProxies"] is not { Length: > 0 } known)
        {
            WarnOfUnknownProxy(app);
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            options.KnownIPNetworks.Add(NetworkOf(text));
        app.UseForwardedHeaders(options);
    }

    /// <summary>Logs a warning on the first request from an unknown proxy, whose clients share one rate limit.</summary>
    private static void WarnOfUnknownProxy(WebApplication app)
    {
        var warned = 0;
        app.Use((http, next) =>
        {
            var isForwarded = warned == 0 && http.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName);
            if (isForwarded && Interlocked.Exchange(ref warned, 1) == 0)
            {
                app.Logger.LogWarning(
                    "Requests come from a proxy that ForwardedHeaders__KnownProxies does not name ({Address}). Its clients count as one.",
                    http.Connection.RemoteIpAddress);
            }

            return next(http);
        });
    }

    private static System.Net.IPNetwork NetworkOf(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException(
                $"ForwardedHeaders__KnownProxies: '{text}' is neither an address nor a network. Use values such as 127.0.0.1, 10.0.0.0/8.");
    }
}
