using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>How a target stands, in short: what lists are filtered and ordered by. It does not depend on the day on which it is asked for.</summary>
/// <param name="Id">The revision of the target.</param>
/// <param name="Region">The code of its region.</param>
/// <param name="Indicator">The code of its indicator.</param>
/// <param name="BaselineIndicator">The code of the indicator that it is compared with.</param>
/// <param name="Period">Its period.</param>
/// <param name="Status">Its status.</param>
/// <param name="StartingPosition">Its standing.</param>
/// <param name="InTime">How it stands against the calendar as long as its period is not over.</param>
/// <param name="IsWhole">Whether a figure covers the whole period.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="Lead">Its lead.</param>
/// <param name="Attainment">Its attainment.</param>
/// <param name="Gap">Its gap, in the unit of the indicator.</param>
public sealed record TargetSummary(
    long Id, string Region, string Indicator, string BaselineIndicator, Period Period, ProgressStatus Status, StartingPosition StartingPosition, ScheduleStatus InTime, bool IsWhole, decimal? Pace, decimal? Lead, decimal? Attainment, decimal? Gap)
{
    /// <summary>The summary of a target that was measured.</summary>
    public static TargetSummary Of(TargetProgress progress)
    {
        var (target, result) = (progress.Target, progress.Result);
        return new(
            target.Id,
            target.RegionCode,
            target.IndicatorCode,
            target.EffectiveBaselineIndicator,
            target.Period,
            result.Status,
            result.StartingPosition,
            Measures.Progress.ScheduleClassifier.Of(result with { MonthsOverdue = null }, progress.Input.AheadPercent),
            result.Position is { IsWhole: true },
            result.PacePercent,
            result.LeadPercentagePoints,
            result.AttainmentPercent,
            result.Gap);
    }

    /// <summary>How it stands against the calendar on a day.</summary>
    public ScheduleStatus ScheduleOn(LocalDate today) =>
        IsWhole || today <= Period.End || InTime is ScheduleStatus.Done or ScheduleStatus.Missed ? InTime : ScheduleStatus.Overdue;
}
