using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The pace of a target relative to the calendar (时序进度). Results are not rounded.</summary>
/// <param name="ExpectedByNow">The value expected by now, in the unit.</param>
/// <param name="Percent">The pace, in percent of the pace required. 100 % or more is on schedule for every polarity.</param>
/// <param name="LeadPercentagePoints">The lead, in percentage points. Negative if behind.</param>
/// <param name="Projected">The projected value at the end of the period, in the unit.</param>
/// <param name="NeededPerMonth">The change needed in each remaining month, or the allowance under a ceiling, in the unit.</param>
public sealed record Pace(
    MeasureResult ExpectedByNow,
    MeasureResult Percent,
    MeasureResult LeadPercentagePoints,
    MeasureResult Projected,
    MeasureResult NeededPerMonth)
{
    /// <summary>Creates a pace without results from the reason.</summary>
    public static Pace None(NoteCode reason) => new(reason, reason, reason, reason, reason);
}
