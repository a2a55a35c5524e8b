using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>The progress of a target for filters and sort orders, independent of the current day.</summary>
/// <param name="Id">The identifier of the target revision.</param>
/// <param name="Region">The code of the region.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="BaselineIndicator">The code of the baseline indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Status">The status.</param>
/// <param name="StartingPosition">The starting position. `null` once an observation of the period decides.</param>
/// <param name="ScheduleWithoutLateness">The schedule status, without regard to lateness.</param>
/// <param name="IsWhole">`true` when the observations cover the whole period.</param>
/// <param name="Pace">The pace.</param>
/// <param name="Lead">The lead.</param>
/// <param name="Attainment">The attainment.</param>
/// <param name="Gap">The gap, in the unit of the indicator.</param>
public sealed record TargetSummary(
    long Id,
    string Region,
    string Indicator,
    string BaselineIndicator,
    Period Period,
    ProgressStatus Status,
    StartingPosition? StartingPosition,
    ScheduleStatus ScheduleWithoutLateness,
    bool IsWhole,
    decimal? Pace,
    decimal? Lead,
    decimal? Attainment,
    decimal? Gap)
{
    /// <summary>Creates the summary of a measured target.</summary>
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
            result.Coverage is { IsWhole: true },
            result.PacePercent,
            result.LeadPercentagePoints,
            result.AttainmentPercent,
            result.Gap);
    }

    /// <summary>Returns the schedule status on a day.</summary>
    public ScheduleStatus ScheduleOn(LocalDate today) =>
        IsWhole || today <= Period.End || ScheduleWithoutLateness is ScheduleStatus.Done or ScheduleStatus.Missed
            ? ScheduleWithoutLateness
            : ScheduleStatus.Overdue;
}
