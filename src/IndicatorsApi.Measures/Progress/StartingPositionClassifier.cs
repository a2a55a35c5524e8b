using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Classifies the starting position of targets.</summary>
public static class StartingPositionClassifier
{
    /// <summary>Returns the starting position of a target. <c>null</c> once an observation of the period decides.</summary>
    /// <param name="result">The progress of the target.</param>
    /// <param name="nearPercent">The attainment from which a baseline is near, in percent.</param>
    public static StartingPosition? Of(ProgressResult result, decimal nearPercent)
    {
        if (result.InTargetPeriod || result.Status is not (ProgressStatus.AwaitingData or ProgressStatus.NotAssessable))
            return null;
        if (result.HasNote(NoteCode.BaselineNotComparable) || result.HasNote(NoteCode.GrowthOnly))
            return StartingPosition.NotComparable;
        return (result.Gap, result.AttainmentPercent?.RoundForComparison()) switch
        {
            (0, _) => StartingPosition.WithinReach,
            ({ }, { } attainment) => attainment >= nearPercent ? StartingPosition.Near : StartingPosition.Far,
            ({ }, null) => StartingPosition.NotAssessable,
            _ => HasDirectionOnly(result) ? StartingPosition.DirectionOnly : StartingPosition.NoObservation,
        };
    }

    private static bool HasDirectionOnly(ProgressResult result) =>
        result.Latest is not null && (result.HasNote(NoteCode.DirectionOnly) || result.HasNote(NoteCode.RankUnspecified));
}
