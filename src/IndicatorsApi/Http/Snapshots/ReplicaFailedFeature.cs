namespace IndicatorsApi.Http.Snapshots;

/// <summary>Marks a request whose first attempt failed on a read replica. It reads the primary.</summary>
internal sealed record ReplicaFailedFeature;
