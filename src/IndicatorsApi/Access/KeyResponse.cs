using IndicatorsApi.Data.ApiKeys;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>An API key without its secret.</summary>
public sealed record KeyResponse
{
    /// <summary>The public ID of the key.</summary>
    /// <example>1f0c9a7be24d</example>
    public required string Id { get; init; }

    /// <summary>The name of the owner.</summary>
    /// <example>linghu-clerk</example>
    public required string Name { get; init; }

    /// <summary>The role of the key.</summary>
    public required Role Role { get; init; }

    /// <summary>The region of a reporter, who writes in it and in the regions below it; null for an admin.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>The scopes that limit the key; null when it has all scopes of its role.</summary>
    /// <example>["observations:write"]</example>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The instant of creation.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The expiry; null when the key does not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>The instant of revocation; null when the key is not revoked.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>The last use, to the minute; null when the key was never used.</summary>
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
