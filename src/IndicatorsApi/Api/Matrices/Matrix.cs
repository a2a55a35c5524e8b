using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Matrices;

/// <summary>A matrix of regions and indicators in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Regions">The regions, in the order of their codes.</param>
/// <param name="Indicators">The indicators, in the order of topics.</param>
/// <param name="Cells">The cells with data, in the order of regions, then of indicators.</param>
public sealed record Matrix(
    Period Period, IReadOnlyList<Region> Regions, IReadOnlyList<Indicator> Indicators, IReadOnlyList<MatrixCell> Cells);
