namespace IndicatorsApi.Access;

/// <summary>Declares how a writing endpoint applies the region rule. A test requires it of every writing endpoint.</summary>
/// <param name="ExemptionReason">
/// The reason why the endpoint has no region to check in its path, or <see langword="null"/> when
/// <see cref="RegionAuthorizationFilter"/> checks it.
/// </param>
internal sealed record RegionAuthorizationMetadata(string? ExemptionReason);
