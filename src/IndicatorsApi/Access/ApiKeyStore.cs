using IndicatorsApi.Data.ApiKeys;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Data.Versioning;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace IndicatorsApi.Access;

/// <summary>Keeps the keys.</summary>
public sealed class ApiKeyStore(IndicatorsContext db, WriteLock gate, IClock clock)
{
    /// <summary>Last use is written at most this often, so that reading a key is not a write each time.</summary>
    private static readonly Duration Minute = Duration.FromMinutes(1);

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

    /// <summary>Finds the key that a text is, if it is one that is accepted now, and notes that it was used.</summary>
    public async Task<ApiKey?> AcceptAsync(string text, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (ApiKeyFormat.Parse(text) is not { } presented)
            return null;

        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == presented.Id, cancellationToken);
        if (!presented.Fits(key?.Hash ?? Nobody) || key is null || !key.IsValidAt(now))
            return null;

        if (key.LastUsedAt is null || now - key.LastUsedAt >= Minute)
            await NoteUseAsync(key, now, cancellationToken);
        return key;
    }

    /// <summary>Whoever only reads is not kept from it by a database that cannot be written.</summary>
    private async Task NoteUseAsync(ApiKey key, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancellationToken);
        }
        catch (Exception exception) when (DatabaseErrors.DescribeFailure(exception) is not null)
        {
            // It is noted the next time.
        }
    }

    /// <summary>Revokes a key; it is not accepted from now on.</summary>
    /// <returns>Whether there is such a key. Revoking twice changes nothing.</returns>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        using var pass = await gate.EnterAsync(cancellationToken);
        await db.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, now), cancellationToken);
        return await db.ApiKeys.AnyAsync(k => k.Id == id, cancellationToken);
    }
}
