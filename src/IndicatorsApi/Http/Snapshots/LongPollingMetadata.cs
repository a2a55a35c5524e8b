namespace IndicatorsApi.Http.Snapshots;

/// <summary>Marks an endpoint that waits for later commits and therefore reads more than one version.</summary>
internal sealed record LongPollingMetadata;
