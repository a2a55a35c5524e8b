using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Which roll-up is asked for.</summary>
/// <param name="Region">The region.</param>
/// <param name="Period">The period.</param>
/// <param name="At">At which point of the period the children are taken.</param>
/// <param name="Indicators">The indicators; none for all.</param>
/// <param name="Assessment">The version of the record that is looked at, and the day.</param>
public sealed record RollupRequest(Region Region, Period Period, AlignmentPoint At, IReadOnlyList<string> Indicators, AssessmentOptions Assessment);
