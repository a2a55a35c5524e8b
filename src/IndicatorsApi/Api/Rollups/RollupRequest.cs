using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Rollups;

/// <summary>The parameters of a roll-up.</summary>
/// <param name="Region">The region.</param>
/// <param name="Period">The period.</param>
/// <param name="At">The point of the period at which the children are aligned.</param>
/// <param name="Indicators">The indicators. Empty for all.</param>
/// <param name="Assessment">The dataset version and the reference date.</param>
public sealed record RollupRequest(
    Region Region, Period Period, AlignmentPoint At, IReadOnlyList<string> Indicators, AssessmentOptions Assessment);
