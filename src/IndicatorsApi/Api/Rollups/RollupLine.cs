using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Api.Rollups;

/// <summary>An indicator of a roll-up.</summary>
/// <param name="Indicator">The indicator, with its unit and topic.</param>
/// <param name="Period">The period of the roll-up.</param>
/// <param name="Own">The region's own value at the common point.</param>
/// <param name="Total">The roll-up of the children.</param>
/// <param name="WithoutThreshold">The regions whose target has no threshold.</param>
public sealed record RollupLine(
    Indicator Indicator, Period Period, QualifiedValue? Own, RegionTotal Total, IReadOnlyList<string> WithoutThreshold)
{
    /// <summary>The regions that are aggregated from their predecessors at the common point.</summary>
    public IReadOnlyList<PredecessorRollup> PredecessorRollups { get; init; } = [];

    /// <summary>The predecessors of children without a value.</summary>
    public IReadOnlyList<string> MissingPredecessors { get; init; } = [];

    /// <summary>The regions that joined a child after the common point. No child's value includes theirs.</summary>
    public IReadOnlyList<string> JoinedLater { get; init; } = [];

    /// <summary>Returns the period of a point. For sums it is the cumulative period, for stocks the month.</summary>
    /// <param name="months">The number of covered months.</param>
    public Period PointAt(int months) => PointAt(Period, Indicator, months);

    /// <inheritdoc cref="PointAt(int)" />
    internal static Period PointAt(Period period, Indicator indicator, int months)
    {
        var month = (period.FirstMonth + months - 1) % 12;
        var year = (period.FirstMonth + months - 1) / 12;
        return months == period.Months ? period
            : indicator.OverTime == TemporalAggregation.Last || period.Kind is not (PeriodKind.Year or PeriodKind.Plan)
                ? Period.Of(PeriodKind.Month, year, month + 1)
            : month == 11 ? Period.OfYear(year)
            : Period.Of(PeriodKind.YearToDate, year, month + 1);
    }
}
