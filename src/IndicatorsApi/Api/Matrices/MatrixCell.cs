using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Matrices;

/// <summary>The cell of a region and an indicator in a matrix.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator. All numbers are in its unit.</param>
/// <param name="Target">The progress of the target. `null` without a target.</param>
/// <param name="Value">The value, if there is no target.</param>
/// <param name="Through">The period that the value covers.</param>
public sealed record MatrixCell(
    Region Region, Indicator Indicator, ProgressResult? Target, QualifiedValue? Value = null, Period? Through = null);
