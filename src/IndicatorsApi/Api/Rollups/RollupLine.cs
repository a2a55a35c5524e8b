using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Rollups;

/// <summary>One indicator of a roll-up.</summary>
/// <param name="Indicator">The indicator, with its unit and topic.</param>
/// <param name="Period">The period that is rolled up.</param>
/// <param name="Own">The region's own value at the point that counts.</param>
/// <param name="Total">What the children come to.</param>
/// <param name="WithoutNumber">The regions whose target has no number.</param>
public sealed record RollupLine(Indicator Indicator, Period Period, QualifiedValue? Own, RegionTotal Total, IReadOnlyList<string> WithoutNumber)
{
    /// <summary>The regions for which those stand that they were formed from, at the point that counts.</summary>
    public IReadOnlyList<PredecessorRollup> PredecessorRollups { get; init; } = [];

    /// <summary>The regions that some children without a value came of.</summary>
    public IReadOnlyList<string> CameOf { get; init; } = [];

    /// <summary>The regions that became part of a child after the point that counts: no child's value holds theirs.</summary>
    public IReadOnlyList<string> JoinedLater { get; init; } = [];

    /// <summary>The point of the period that its first months lead to, as a period to ask for: of figures that add up a cumulative one, of a stock its month.</summary>
    /// <param name="months">How many months.</param>
    public Period PointAt(int months) => PointAt(Period, Indicator, months);

    /// <inheritdoc cref="PointAt(int)" />
    internal static Period PointAt(Period period, Indicator indicator, int months)
    {
        var month = (period.FirstMonth + months - 1) % 12;
        var year = (period.FirstMonth + months - 1) / 12;
        return months == period.Months ? period
            : indicator.OverTime == TemporalAggregation.Last || period.Kind is not (PeriodKind.Year or PeriodKind.Plan) ? Period.Of(PeriodKind.Month, year, month + 1)
            : month == 11 ? Period.OfYear(year)
            : Period.Of(PeriodKind.YearToDate, year, month + 1);
    }
}
