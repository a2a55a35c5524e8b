using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>Keeps the keys.</summary>
public sealed class ApiKeyStore(IndicatorsContext db, WriteLock gate, IClock clock)
{
    /// <summary>What an unknown key is compared with, so that it takes as long as a wrong one.</summary>
    private static readonly string Nobody = ApiKeyFormat.Create().Hash;

    /// <summary>Makes a key. Its text is known to the caller only.</summary>
    /// <param name="name">Whose key it is; the name is not taken.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="region">The region of a reporter, which is on record.</param>
    /// <param name="expiresAt">When it expires, if it does.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="text">The key, where its id is given already.</param>
    /// <param name="scopes">What it is kept to, of what its role allows; all of that without.</param>
    public async Task<(ApiKey Key, ApiKeyFormat Text)> AddAsync(
        string name, Role role, string? region, Instant? expiresAt, CancellationToken cancellationToken, ApiKeyFormat? text = null, IReadOnlyList<string>? scopes = null)
    {
        text ??= ApiKeyFormat.Create();
        var key = new ApiKey
        {
            Id = text.Id,
            Name = name,
            Role = role,
            RegionCode = region,
            Scopes = scopes is null ? null : Scopes.In(string.Join(' ', scopes)),
            Hash = text.Hash,
            CreatedAt = clock.GetCurrentInstant(),
            ExpiresAt = expiresAt,
        };
        using var pass = await gate.EnterAsync(cancellationToken);
        db.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return (key, text);
    }

    /// <summary>Makes a key anew whose text never reached its owner; what it was before is not accepted.</summary>
    /// <returns>Nothing where there is no such key.</returns>
    public async Task<(ApiKey Key, ApiKeyFormat Text)?> RenewAsync(string id, CancellationToken cancellationToken)
    {
        var text = ApiKeyFormat.Create(id);
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken))
            return null;
        using var pass = await gate.EnterAsync(cancellationToken);
        var found = await db.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(set => set.SetProperty(k => k.Hash, text.Hash), cancellationToken);
        return found == 0 ? null : (await db.ApiKeys.SingleAsync(k => k.Id == id, cancellationToken), text);
    }

    /// <summary>The keys that are accepted now and not for another month, the one that ends first before the others.</summary>
    public async Task<IReadOnlyList<ApiKey>> ExpiringAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var ending = await db.ApiKeys.Where(key => key.ExpiresAt != null && key.RevokedAt == null).OrderBy(key => key.ExpiresAt).ToListAsync(cancellationToken);
        return ending.FindAll(key => key.ExpiresSoon(now));
    }

    /// <summary>Finds the key that a text is, if it is accepted now.</summary>
    /// <remarks>Writes nothing, because authentication must not wait for the write lock. <see cref="ApiKeyUsageRecorder"/> records the use.</remarks>
    public async Task<ApiKey?> AcceptAsync(string text, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (ApiKeyFormat.Parse(text) is not { } presented)
            return null;

        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == presented.Id, cancellationToken);
        return presented.Fits(key?.Hash ?? Nobody) && key?.IsValidAt(now) == true ? key : null;
    }

    /// <summary>Revokes a key; it is not accepted from now on.</summary>
    /// <returns>Whether there is such a key. Revoking twice changes nothing.</returns>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        if (!await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken))
            return false;
        var now = clock.GetCurrentInstant();
        using var pass = await gate.EnterAsync(cancellationToken);
        await db.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, now), cancellationToken);
        return true;
    }
}
