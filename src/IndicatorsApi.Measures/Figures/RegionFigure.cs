namespace IndicatorsApi.Measures.Figures;

/// <summary>A figure, and whose it is.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Figure">Its figure.</param>
public sealed record RegionFigure(string Region, Figure Figure);
