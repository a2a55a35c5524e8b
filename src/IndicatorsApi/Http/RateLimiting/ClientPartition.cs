using System.Net;
using System.Net.Sockets;

namespace IndicatorsApi.Http.RateLimiting;

/// <summary>Whom a request counts for: the owner of a key that was accepted lately, else the address that it comes from.</summary>
/// <param name="Id">The id of the key, or the address.</param>
/// <param name="HasKey">Whether it is a key's.</param>
internal readonly record struct ClientPartition(string Id, bool HasKey)
{
    /// <summary>Whoever has an address of version 6 has a whole network of them (RFC 6177).</summary>
    private const int BytesOfNetwork = 8;

    /// <summary>The caller by an address.</summary>
    public static ClientPartition At(IPAddress? address) => new(NameOf(address), HasKey: false);

    private static string NameOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 } || IPAddress.IsLoopback(address))
            return address?.ToString() ?? "";
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork));
    }
}
