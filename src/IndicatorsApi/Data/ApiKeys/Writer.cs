using System.Security.Claims;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>An authenticated writer.</summary>
/// <param name="Name">The name recorded with each write.</param>
/// <param name="Id">The id of the API key, or the subject of the token. The log identifies the writer by it.</param>
/// <param name="Role">The role.</param>
/// <param name="Region">The code of the region in which a reporter may write, with its subtree.</param>
/// <param name="Scopes">The permitted <see cref="ApiKeys.Scopes"/>; <see langword="null"/> for all of the role.</param>
public sealed record Writer(string Name, string Id, Role Role, string? Region, string? Scopes = null)
{
    /// <summary>The claim type of the name.</summary>
    public const string NameClaim = "name";

    /// <summary>The claim type of the id.</summary>
    public const string IdClaim = "sub";

    /// <summary>The claim type of the role.</summary>
    public const string RoleClaim = "role";

    /// <summary>The claim type of the region code.</summary>
    public const string RegionClaim = "region";

    /// <summary>The claim type of the scopes (RFC 8693, 4.2).</summary>
    public const string ScopeClaim = "scope";

    /// <summary>Creates the claims of an API key.</summary>
    public static ClaimsIdentity CreateIdentity(ApiKey key, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, NameClaim, RoleClaim);
        identity.AddClaim(new(NameClaim, key.Name));
        identity.AddClaim(new(IdClaim, key.Id));
        identity.AddClaim(new(RoleClaim, EnumCodes<Role>.Of(key.Role)));
        if (key.RegionCode is not null)
            identity.AddClaim(new(RegionClaim, key.RegionCode));
        if (key.Scopes is not null)
            identity.AddClaim(new(ScopeClaim, key.Scopes));
        return identity;
    }

    /// <summary>Returns <see langword="true"/> when the writer has any of the scopes.</summary>
    public bool HasAnyScope(params IReadOnlyList<string> scopes) => Scopes is null || scopes.Any(Scopes.Split(' ').Contains);

    /// <summary>Returns the message for a missing scope.</summary>
    public string MissingScopeMessage(IReadOnlyList<string> required) =>
        Localizer.Format($"{Name} is limited to {Scopes}. This request requires {string.Join(", ", required)}.");

    /// <summary>Returns the message for a region outside of the permitted one.</summary>
    public string OutsideRegionMessage(string region) =>
        Localizer.Format($"{Name} may write in {Region ?? Localizer.Format($"no region")} and below. {region} is outside.");

    /// <summary>Creates a writer from claims.</summary>
    /// <returns><see langword="null"/> when the claims contain no known role.</returns>
    public static Writer? FromClaims(ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(IdClaim) ?? "unknown";
        if (EnumCodes<Role>.Find(user.FindFirstValue(RoleClaim)) is not { } role)
            return null;
        var scopes = ApiKeys.Scopes.Parse(user.FindFirstValue(ScopeClaim));
        return new(user.FindFirstValue(NameClaim) ?? id, id, role, user.FindFirstValue(RegionClaim), scopes);
    }
}
