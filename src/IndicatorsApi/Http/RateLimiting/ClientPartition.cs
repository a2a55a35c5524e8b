using System.Net;
using System.Net.Sockets;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>The client that a request counts towards: the owner of a recently accepted key, otherwise the remote address.</summary>
/// <param name="Id">The identifier of the key, or the address.</param>
/// <param name="HasKey"><c>true</c> if <paramref name="Id"/> identifies a key.</param>
internal readonly record struct ClientPartition(string Id, bool HasKey)
{
    /// <summary>The length of an IPv6 network prefix, in bytes. A site has a whole network of addresses (RFC 6177).</summary>
    private const int Ipv6PrefixBytes = 8;

    /// <summary>Returns the client at an address.</summary>
    public static ClientPartition At(IPAddress? address) => new(NameOf(address), HasKey: false);

    private static string NameOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 } || IPAddress.IsLoopback(address))
            return address?.ToString() ?? "";
        return address.IsIPv4MappedToIPv6
            ? address.MapToIPv4().ToString()
            : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6PrefixBytes));
    }
}
