using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Whether a target is ahead of the calendar or behind it (时序进度); results are not rounded.</summary>
/// <param name="ExpectedByNow">Where the latest value should be, in the unit.</param>
/// <param name="Percent">How fast it goes, in percent of what is needed; 100 or more is good, whichever direction is.</param>
/// <param name="LeadPercentagePoints">How far it is ahead, in percentage points of the way; behind where negative.</param>
/// <param name="Projected">Where it ends if it goes on as before, in the unit.</param>
/// <param name="NeededPerMonth">What each month that is left has to bring, or under a ceiling may bring, in the unit.</param>
public sealed record Pace(MeasureResult ExpectedByNow, MeasureResult Percent, MeasureResult LeadPercentagePoints, MeasureResult Projected, MeasureResult NeededPerMonth)
{
    /// <summary>No pace, and why.</summary>
    public static Pace None(NoteCode because) => new(because, because, because, because, because);
}
