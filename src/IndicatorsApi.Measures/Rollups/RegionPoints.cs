using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Measures.Rollups;

/// <summary>What a region has come to at each point of a period.</summary>
public static class RegionPoints
{
    /// <summary>The values, by months of the period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="figures">The region's figures of the period and the year before; each has a level.</param>
    public static IReadOnlyDictionary<int, Quantity> Of(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        if (figures is [var only] && only.Period == period)
            return new Dictionary<int, Quantity> { [period.Months] = only.Level!.Value };

        // A month or a cumulative period says itself which point is meant.
        var namesItsPoint = period.Kind is PeriodKind.YearToDate or PeriodKind.Month;
        return Position.Points(period, timing, figures)
            .Where(point => !namesItsPoint || point.Key == period.Months)
            .ToDictionary(point => point.Key, point => point.Value.Figure.Level!.Value);
    }

    /// <summary>The figures that the value at a point follows from, where some of them stand in for what the region does not have.</summary>
    /// <inheritdoc cref="Of" />
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="figures">The region's figures of the period and the year before; each has a level.</param>
    /// <param name="months">The point, by months of the period.</param>
    /// <returns>Nothing where all are the region's own.</returns>
    public static IReadOnlyList<Figure> StandInsAt(Period period, Timing timing, IReadOnlyList<Figure> figures, int months) =>
        figures.Any(figure => figure.StandsFor.Count > 0) && Position.Upto(period, timing, figures, months) is { } position ? [.. position.Parts.Where(part => part.StandsFor.Count > 0)] : [];
}
