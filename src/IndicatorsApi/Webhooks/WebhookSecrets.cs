using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Webhooks;

/// <summary>Encrypts the signing secrets of subscriptions in the database with ASP.NET Core Data Protection.</summary>
internal sealed class WebhookSecrets(SecretProtectorProvider protection)
{
    private readonly SecretProtector _protector = protection.CreateProtector("webhook secrets");

    /// <summary>Creates a secret and encrypts it.</summary>
    public string Create() => _protector.Protect(WebhookSignature.CreateSecret());

    /// <summary>Decrypts a secret.</summary>
    /// <returns>The secret; <c>null</c> when its data protection key is missing, so that the secret has to be changed.</returns>
    public string? Open(string encrypted) => _protector.TryUnprotect(encrypted);

    /// <summary>Encrypts secrets that an earlier release stored in plain text.</summary>
    public async Task ProtectPlainSecretsAsync(IndicatorsContext db)
    {
        var plain = db.Subscriptions.AsTracking().Where(s => s.Secret.StartsWith(WebhookSignature.SecretPrefix));
        foreach (var subscription in await plain.ToListAsync())
        {
            subscription.Secret = _protector.Protect(subscription.Secret);
            if (subscription.OldSecret is { } old && !SecretProtector.IsProtected(old))
                subscription.OldSecret = _protector.Protect(old);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
