using Microsoft.AspNetCore.DataProtection;

namespace IndicatorsApi.DataProtection;

/// <summary>Seals what the database keeps and nobody may read in it, by ASP.NET Core's Data Protection; its keys lie beside the database.</summary>
public sealed class SecretProtection(IDataProtectionProvider protection)
{
    /// <summary>The seal of a purpose; what is closed for one purpose does not open for another.</summary>
    public SecretProtector For(string purpose) => new(protection.CreateProtector(purpose));
}
