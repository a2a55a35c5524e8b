using Microsoft.AspNetCore.DataProtection;

namespace IndicatorsApi.DataProtection;

/// <summary>Creates protectors for secrets in the database, by ASP.NET Core Data Protection.</summary>
public sealed class SecretProtectorProvider(IDataProtectionProvider protection)
{
    /// <summary>Returns the protector of a purpose. It cannot read secrets that were protected for another purpose.</summary>
    public SecretProtector CreateProtector(string purpose) => new(protection.CreateProtector(purpose));
}
