namespace IndicatorsApi.Access;

/// <summary>Says which scope an endpoint needs, of a key that is kept to some: any of these.</summary>
/// <param name="Scopes">Words of <see cref="Data.ApiKeys.Scopes"/>.</param>
internal sealed record RequiredScopeMetadata(IReadOnlyList<string> Scopes);
