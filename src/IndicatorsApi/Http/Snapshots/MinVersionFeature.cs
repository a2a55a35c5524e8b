namespace IndicatorsApi.Http.Snapshots;

/// <summary>The minimum dataset version of a response, which an earlier middleware requires.</summary>
/// <param name="Version">The version.</param>
internal sealed record MinVersionFeature(long Version);
