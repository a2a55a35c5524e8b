using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The rule by which targets stand as they do.</summary>
public static class Standings
{
    /// <summary>The standing of a target.</summary>
    /// <param name="result">How it was measured.</param>
    /// <param name="nearPercent">From which attainment on the level to start from is near, in percent.</param>
    public static Standing Of(ProgressResult result, decimal nearPercent) =>
        result.Status switch
        {
            ProgressStatus.Met => Standing.Met,
            ProgressStatus.OnTrack => Standing.OnTrack,
            ProgressStatus.AtRisk => Standing.AtRisk,
            ProgressStatus.OffTrack => Standing.OffTrack,
            ProgressStatus.Worsening => Standing.Worsening,
            ProgressStatus.Missed => Standing.Missed,
            ProgressStatus.NotAssessable when result.InTargetPeriod => Standing.NotAssessable,
            _ => AtTheStart(result, nearPercent),
        };

    private static Standing AtTheStart(ProgressResult result, decimal nearPercent)
    {
        if (result.Says(NoteCode.BaselineNotComparable) || result.Says(NoteCode.GrowthOnly))
            return Standing.NotComparable;
        return (result.Gap, result.AttainmentPercent?.Settled()) switch
        {
            (0, _) => Standing.WithinReach,
            ({ }, { } attainment) => attainment >= nearPercent ? Standing.Near : Standing.Far,
            ({ }, null) => Standing.NotAssessable,
            _ => result.Latest is not null && (result.Says(NoteCode.DirectionOnly) || result.Says(NoteCode.RankUnspecified)) ? Standing.DirectionOnly : Standing.NoFigure,
        };
    }
}
