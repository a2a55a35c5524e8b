using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace IndicatorsApi.Http;

/// <summary>
/// The proxies that this service stands behind: those alone are believed when they say whom they speak for and whether he uses TLS
/// (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>). Configured as <c>ForwardedHeaders__KnownProxies</c>: addresses and networks, such as <c>127.0.0.1, 10.0.0.0/8</c>.
/// </summary>
internal static class ForwardedHeadersSetup
{
    /// <summary>Looks behind them; stands before all that asks for an address.</summary>
    /// <exception cref="InvalidOperationException">What is configured is no address.</exception>
    public static void UseForwardedHeadersSetup(this WebApplication app)
    {
        if (app.Configuration["ForwardedHeaders:KnownProxies"] is not { Length: > 0 } known)
        {
            WarnOfUnknown(app);
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            options.KnownIPNetworks.Add(NetworkOf(text));
        app.UseForwardedHeaders(options);
    }

    /// <summary>Says once that somebody speaks for others who is not believed: they count as one client together.</summary>
    private static void WarnOfUnknown(WebApplication app)
    {
        var said = 0;
        app.Use((http, next) =>
        {
            if (said == 0 && http.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) && Interlocked.Exchange(ref said, 1) == 0)
                app.Logger.LogWarning("Requests come through a proxy that ForwardedHeaders__KnownProxies does not name ({Address}): all who use it count as one client.", http.Connection.RemoteIpAddress);
            return next(http);
        });
    }

    private static System.Net.IPNetwork NetworkOf(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException($"ForwardedHeaders__KnownProxies: '{text}' is neither an address nor a network. Allowed: such as 127.0.0.1, 10.0.0.0/8.");
    }
}
