using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>Stores and verifies API keys.</summary>
public sealed class ApiKeyStore(IndicatorsContext db, WriteLock writeLock, IClock clock)
{
    /// <summary>The hash that an unknown key is compared with, so that it takes as long as a wrong secret.</summary>
    private static readonly string UnknownKeyHash = ApiKeyFormat.Create().Hash;

    /// <summary>Creates a key. Only the caller gets its text.</summary>
    /// <param name="name">The name of the owner. It must be unique.</param>
    /// <param name="role">The role of the key.</param>
    /// <param name="region">The code of the region of a reporter. It must exist.</param>
    /// <param name="expiresAt">The expiry, or <see langword="null"/> for a key without expiry.</param>
    /// <param name="cancellationToken">Cancels the wait for the write lock.</param>
    /// <param name="text">The key when its ID is already allocated; a new one by default.</param>
    /// <param name="scopes">The scopes that limit the key; all scopes of the role by default.</param>
    public async Task<(ApiKey Key, ApiKeyFormat Text)> CreateAsync(
        string name,
        Role role,
        string? region,
        Instant? expiresAt,
        CancellationToken cancellationToken,
        ApiKeyFormat? text = null,
        IReadOnlyList<string>? scopes = null)
    {
        text ??= ApiKeyFormat.Create();
        var key = new ApiKey
        {
            Id = text.Id,
            Name = name,
            Role = role,
            RegionCode = region,
            Scopes = scopes is null ? null : Scopes.Parse(string.Join(' ', scopes)),
            Hash = text.Hash,
            CreatedAt = clock.GetCurrentInstant(),
            ExpiresAt = expiresAt,
        };
        using var lease = await writeLock.AcquireAsync(cancellationToken);
        db.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return (key, text);
    }

    /// <summary>Replaces the secret of a key whose text never reached its owner. The previous secret is no longer accepted.</summary>
    /// <returns><see langword="null"/> when the key does not exist.</returns>
    public async Task<(ApiKey Key, ApiKeyFormat Text)?> ReplaceSecretAsync(string id, CancellationToken cancellationToken)
    {
        var text = ApiKeyFormat.Create(id);
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken))
            return null;
        using var lease = await writeLock.AcquireAsync(cancellationToken);
        var updated = await db.ApiKeys.Where(k => k.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.Hash, text.Hash), cancellationToken);
        return updated == 0 ? null : (await db.ApiKeys.SingleAsync(k => k.Id == id, cancellationToken), text);
    }

    /// <summary>Returns the valid keys that expire within a month, in the order of their expiry.</summary>
    public async Task<IReadOnlyList<ApiKey>> GetExpiringAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var expiring = await db.ApiKeys.Where(key => key.ExpiresAt != null && key.RevokedAt == null)
            .OrderBy(key => key.ExpiresAt).ToListAsync(cancellationToken);
        return expiring.FindAll(key => key.ExpiresSoon(now));
    }

    /// <summary>Returns the valid key of a text, or <see langword="null"/> for any other text.</summary>
    /// <remarks>
    /// Writes nothing, because authentication must not wait for the write lock. <see cref="ApiKeyUsageRecorder"/> records the use.
    /// </remarks>
    public async Task<ApiKey?> FindValidAsync(string text, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (ApiKeyFormat.Parse(text) is not { } presented)
            return null;

        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == presented.Id, cancellationToken);
        return presented.Matches(key?.Hash ?? UnknownKeyHash) && key?.IsValidAt(now) == true ? key : null;
    }

    /// <summary>Revokes a key. Revoking it again changes nothing.</summary>
    /// <returns><see langword="false"/> when the key does not exist.</returns>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken))
            return false;
        var now = clock.GetCurrentInstant();
        using var lease = await writeLock.AcquireAsync(cancellationToken);
        await db.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, now), cancellationToken);
        return true;
    }
}
