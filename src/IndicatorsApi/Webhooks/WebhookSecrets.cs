using IndicatorsApi.DataProtection;
using IndicatorsApi.Data.EntityFramework;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Webhooks;

/// <summary>The keys that messages are signed with: sealed in the database, open only to sign and to be shown once.</summary>
internal sealed class WebhookSecrets(SecretProtection seals)
{
    private readonly SecretProtector _seal = seals.For("webhook secrets");

    /// <summary>A new secret, sealed.</summary>
    public string Create() => _seal.Close(WebhookSignature.CreateSecret());

    /// <summary>A secret as messages are signed with it.</summary>
    /// <returns>Nothing where the key it was sealed with is gone: it has to be changed then.</returns>
    public string? Open(string kept) => _seal.TryOpen(kept);

    /// <summary>Seals what an older version kept as it was.</summary>
    public async Task SealOldOnesAsync(IndicatorsContext db)
    {
        foreach (var subscription in await db.Subscriptions.AsTracking().Where(s => s.Secret.StartsWith(WebhookSignature.SecretPrefix)).ToListAsync())
        {
            subscription.Secret = _seal.Close(subscription.Secret);
            subscription.OldSecret = subscription.OldSecret is { } old && !SecretProtector.IsClosed(old) ? _seal.Close(old) : subscription.OldSecret;
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
