using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>A key that somebody writes with. The secret itself is not kept.</summary>
public sealed class ApiKey
{
    private static readonly Duration LastMonth = Duration.FromDays(30);

    /// <summary>The public part of the key, by which it is listed and revoked.</summary>
    public required string Id { get; init; }

    /// <summary>Whose key it is; what is written with it is recorded under this name.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required Role Role { get; init; }

    /// <summary>The region a reporter writes in, with everything below it; absent for an admin.</summary>
    public string? RegionCode { get; init; }

    /// <summary>What it is kept to of what its role allows, as words of <see cref="ApiKeys.Scopes"/>; absent where it may do all of that.</summary>
    public string? Scopes { get; init; }

    /// <summary>The SHA-256 of the secret, in hexadecimal. The secret is random, so a plain hash cannot be guessed.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>From when on it is not accepted any more; absent where it does not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>When it was revoked, if it was.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public Instant? LastUsedAt { get; init; }

    /// <summary>Whether it is accepted at an instant.</summary>
    public bool IsValidAt(Instant instant) => RevokedAt is null && (ExpiresAt is null || instant < ExpiresAt);

    /// <summary>Whether it is accepted now, and not for another month.</summary>
    public bool ExpiresSoon(Instant now) => IsValidAt(now) && ExpiresAt is { } end && end - now < LastMonth;

    internal sealed class Configuration : IEntityTypeConfiguration<ApiKey>
    {
        public void Configure(EntityTypeBuilder<ApiKey> builder)
        {
            builder.HasKey(k => k.Id);
            builder.HasIndex(k => k.Name).IsUnique();
            builder.HasOne<Region>().WithMany().HasForeignKey(k => k.RegionCode).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
