using System.Net;
using System.Net.Sockets;

namespace IndicatorsApi.Webhooks;

/// <summary>Limits webhook receivers to public addresses, against server-side request forgery (CWE-918).</summary>
public static class WebhookAddress
{
    /// <summary>The global unicast space of IPv6 (RFC 4291, section 2.4). Everything outside of it is refused.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>
    /// The networks that are not globally reachable (IANA special-purpose address registries), and those that carry an IPv4 address to
    /// a gateway: 6to4 and Teredo.
    /// </summary>
    private static readonly IPNetwork[] SpecialPurpose =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Indicates that an address is a public one: global unicast and not of a special purpose.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain))
            && !Array.Exists(SpecialPurpose, network => network.Contains(plain));
    }

    /// <summary>Resolves a host and connects to one of its allowed addresses.</summary>
    /// <remarks>
    /// The check uses the addresses that the connection uses, so a name cannot resolve differently in between (DNS rebinding).
    /// </remarks>
    /// <exception cref="HttpRequestException">All addresses of the host are private.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, bool allowPrivate, CancellationToken cancellationToken)
    {
        var all = await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        var allowed = Array.FindAll(all, address => allowPrivate || IsPublic(address));
        if (allowed.Length == 0)
            throw new HttpRequestException($"{host.Host} is a private address. Set Webhooks__AllowPrivateAddresses to allow it.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
