using IndicatorsApi.Data.ApiKeys;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>How often a key was used on a day from an address.</summary>
public sealed record ApiKeyUsageResponse
{
    /// <summary>The day, in Asia/Shanghai.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The address that it was used from.</summary>
    /// <example>192.0.2.17</example>
    public required string Address { get; init; }

    /// <summary>How many requests were sent with it.</summary>
    /// <example>120</example>
    public required long Requests { get; init; }

    /// <summary>How many of them were to write.</summary>
    /// <example>4</example>
    public required long Writes { get; init; }

    /// <summary>How many of them it does not allow: of another role, scope or region.</summary>
    /// <example>0</example>
    public required long Refused { get; init; }

    /// <summary>When the last was sent.</summary>
    public required Instant LastAt { get; init; }

    internal static ApiKeyUsageResponse From(ApiKeyUsage use) => new() { Day = use.Day, Address = use.Address, Requests = use.Requests, Writes = use.Writes, Refused = use.Refused, LastAt = use.LastAt };
}
