using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Matrices;

/// <summary>A region's indicator in a period.</summary>
/// <param name="Region">The region.</param>
/// <param name="Indicator">The indicator; all numbers are in its unit.</param>
/// <param name="Target">How its target stands; nothing where none was set.</param>
/// <param name="Value">What it has come to where no target was set.</param>
/// <param name="Through">The point of the period that this speaks of.</param>
public sealed record MatrixCell(Region Region, Indicator Indicator, ProgressResult? Target, QualifiedValue? Value = null, Period? Through = null);
