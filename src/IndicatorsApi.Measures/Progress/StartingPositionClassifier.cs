using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The rule by which targets stand as they do.</summary>
public static class StartingPositionClassifier
{
    /// <summary>The standing of a target.</summary>
    /// <param name="result">How it was measured.</param>
    /// <param name="nearPercent">From which attainment on the level to start from is near, in percent.</param>
    public static StartingPosition Of(ProgressResult result, decimal nearPercent) =>
        result.Status switch
        {
            ProgressStatus.Met => StartingPosition.Met,
            ProgressStatus.OnTrack => StartingPosition.OnTrack,
            ProgressStatus.AtRisk => StartingPosition.AtRisk,
            ProgressStatus.OffTrack => StartingPosition.OffTrack,
            ProgressStatus.Worsening => StartingPosition.Worsening,
            ProgressStatus.Missed => StartingPosition.Missed,
            ProgressStatus.NotAssessable when result.InTargetPeriod => StartingPosition.NotAssessable,
            _ => AtTheStart(result, nearPercent),
        };

    private static StartingPosition AtTheStart(ProgressResult result, decimal nearPercent)
    {
        if (result.Says(NoteCode.BaselineNotComparable) || result.Says(NoteCode.GrowthOnly))
            return StartingPosition.NotComparable;
        return (result.Gap, result.AttainmentPercent?.RoundForComparison()) switch
        {
            (0, _) => StartingPosition.WithinReach,
            ({ }, { } attainment) => attainment >= nearPercent ? StartingPosition.Near : StartingPosition.Far,
            ({ }, null) => StartingPosition.NotAssessable,
            _ => result.Latest is not null && (result.Says(NoteCode.DirectionOnly) || result.Says(NoteCode.RankUnspecified)) ? StartingPosition.DirectionOnly : StartingPosition.NoObservation,
        };
    }
}
