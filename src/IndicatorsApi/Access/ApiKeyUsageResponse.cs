using IndicatorsApi.Data.ApiKeys;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>The usage of an API key on one day from one address.</summary>
public sealed record ApiKeyUsageResponse
{
    /// <summary>The day, in Asia/Shanghai.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The client address.</summary>
    /// <example>192.0.2.17</example>
    public required string Address { get; init; }

    /// <summary>The number of requests with the key.</summary>
    /// <example>120</example>
    public required long Requests { get; init; }

    /// <summary>The number of those requests that write.</summary>
    /// <example>4</example>
    public required long Writes { get; init; }

    /// <summary>The number of those requests that the role, scope or region of the key does not permit.</summary>
    /// <example>0</example>
    public required long Refused { get; init; }

    /// <summary>The instant of the last request.</summary>
    public required Instant LastAt { get; init; }

    internal static ApiKeyUsageResponse From(ApiKeyUsage usage) => new()
    {
        Day = usage.Day,
        Address = usage.Address,
        Requests = usage.Requests,
        Writes = usage.Writes,
        Refused = usage.Refused,
        LastAt = usage.LastAt,
    };
}
