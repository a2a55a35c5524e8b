using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>An API key. Only the hash of its secret is stored.</summary>
public sealed class ApiKey
{
    private static readonly Duration ExpiryNotice = Duration.FromDays(30);

    /// <summary>The public part of the key, which identifies it in lists and requests.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the owner, recorded with each write.</summary>
    public required string Name { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>The code of the region in which a reporter may write, with its subtree; <see langword="null"/> for an admin.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The permitted <see cref="ApiKeys.Scopes"/>, separated by spaces; <see langword="null"/> for all of the role.</summary>
    public string? Scopes { get; init; }

    /// <summary>The SHA-256 hash of the secret, in hexadecimal. The secret is random, so the hash needs no salt.</summary>
    public required string Hash { get; init; }

    /// <summary>The instant of creation.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The instant of expiry; <see langword="null"/> when the key does not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>The instant of revocation; <see langword="null"/> for an active key.</summary>
    public Instant? RevokedAt { get; init; }

    /// <summary>The instant of the last use, recorded within a minute; <see langword="null"/> for an unused key.</summary>
    public Instant? LastUsedAt { get; init; }

    /// <summary>Returns <see langword="true"/> when the key is accepted at an instant.</summary>
    public bool IsValidAt(Instant instant) => RevokedAt is null && (ExpiresAt is null || instant < ExpiresAt);

    /// <summary>Returns <see langword="true"/> when the key is accepted now and expires within 30 days.</summary>
    public bool ExpiresSoon(Instant now) => IsValidAt(now) && ExpiresAt is { } end && end - now < ExpiryNotice;

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
