namespace IndicatorsApi.Api.Rollups;

/// <summary>A region without a value of its own, for which those stand that it was formed from.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Predecessors">The codes of those.</param>
public sealed record PredecessorRollup(string Region, IReadOnlyList<string> Predecessors);
