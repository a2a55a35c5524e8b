namespace IndicatorsApi.Access;

/// <summary>The scopes of an endpoint. A key with limited scopes needs one of them.</summary>
/// <param name="Scopes">Values of <see cref="Data.ApiKeys.Scopes"/>.</param>
internal sealed record RequiredScopeMetadata(IReadOnlyList<string> Scopes);
