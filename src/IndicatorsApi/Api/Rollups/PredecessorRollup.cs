namespace IndicatorsApi.Api.Rollups;

/// <summary>A region without a value of its own that is aggregated from its predecessors.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Predecessors">The codes of the predecessors.</param>
public sealed record PredecessorRollup(string Region, IReadOnlyList<string> Predecessors);
