using IndicatorsApi.Data.ApiKeys;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>A key, without its secret.</summary>
public sealed record KeyResponse
{
    /// <summary>The public part of the key.</summary>
    /// <example>1f0c9a7be24d</example>
    public required string Id { get; init; }

    /// <summary>Whose key it is.</summary>
    /// <example>linghu-clerk</example>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required Role Role { get; init; }

    /// <summary>The region a reporter writes in, with everything below it; null for an admin.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>What it is kept to, of what its role allows; null where it may do all of that.</summary>
    /// <example>["observations:write"]</example>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>From when on it is not accepted any more; null where it does not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null where it was not.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>When it was last used, to the minute; null where it never was.</summary>
    public Instant? LastUsedAt { get; init; }

    internal static KeyResponse From(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Role = key.Role,
        Region = key.RegionCode,
        Scopes = key.Scopes?.Split(' '),
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        LastUsedAt = key.LastUsedAt,
    };
}
