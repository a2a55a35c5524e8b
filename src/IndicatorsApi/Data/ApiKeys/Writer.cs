using System.Security.Claims;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Data.ApiKeys;

/// <summary>Somebody who writes.</summary>
/// <param name="Name">Under which what is written is recorded.</param>
/// <param name="Id">The id of the key, or the subject of the token: what the log calls the writer.</param>
/// <param name="Role">What the writer may do.</param>
/// <param name="Region">The region a reporter writes in.</param>
/// <param name="Scopes">What the writer is kept to, as words of <see cref="ApiKeys.Scopes"/>; absent where to nothing.</param>
public sealed record Writer(string Name, string Id, Role Role, string? Region, string? Scopes = null)
{
    /// <summary>The claim that holds the name.</summary>
    public const string NameClaim = "name";

    /// <summary>The claim that holds the id.</summary>
    public const string IdClaim = "sub";

    /// <summary>The claim that holds the role, as a word of <see cref="ApiKeys.Role"/>.</summary>
    public const string RoleClaim = "role";

    /// <summary>The claim that holds the region's code.</summary>
    public const string RegionClaim = "region";

    /// <summary>The claim that holds the scopes (RFC 8693, 4.2).</summary>
    public const string ScopeClaim = "scope";

    /// <summary>The writer that a key stands for, as claims.</summary>
    public static ClaimsIdentity IdentityOf(ApiKey key, string scheme)
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

    /// <summary>Whether the writer may do what needs one of some scopes.</summary>
    public bool May(params IReadOnlyList<string> scopes) => Scopes is null || scopes.Any(Scopes.Split(' ').Contains);

    /// <summary>What a writer is told about what another scope is needed for.</summary>
    public string RefuseScope(IReadOnlyList<string> needed) => Localizer.Format($"{Name} is kept to {Scopes}; this needs {string.Join(", ", needed)}.");

    /// <summary>What a writer is told about a region outside its own.</summary>
    public string Refuse(string region) => Localizer.Format($"{Name} writes in {Region ?? Localizer.Format($"no region")} and below; {region} lies outside.");

    /// <summary>The writer behind claims.</summary>
    /// <returns><see langword="null"/> where the claims name no role that writes.</returns>
    public static Writer? From(ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(IdClaim) ?? "unknown";
        return EnumCodes<Role>.Find(user.FindFirstValue(RoleClaim)) is { } role
            ? new(user.FindFirstValue(NameClaim) ?? id, id, role, user.FindFirstValue(RegionClaim), ApiKeys.Scopes.In(user.FindFirstValue(ScopeClaim)))
            : null;
    }
}
