using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The counts by status.</summary>
public sealed record StatusCounts
{
    /// <summary>The number of targets.</summary>
    public required int Total { get; init; }

    /// <summary>The number of targets by status. Every status is listed.</summary>
    public required IReadOnlyDictionary<ProgressStatus, int> ByStatus { get; init; }

    /// <summary>The number of targets by schedule status. Every schedule status is listed.</summary>
    public required IReadOnlyDictionary<ScheduleStatus, int> BySchedule { get; init; }

    /// <summary>The share of missed, overdue or behind targets, which sorts regions and indicators. −1 without targets.</summary>
    internal decimal NeedsAttentionShare =>
        Total == 0 ? -1 : (decimal)BySchedule.Where(schedule => schedule.Key.NeedsAttention()).Sum(schedule => schedule.Value) / Total;

    internal static StatusCounts Of(IReadOnlyCollection<TargetProgress> targets) =>
        Of([.. targets.Select(target => (target.Result.Status, target.Result.Schedule))]);

    internal static StatusCounts Of(IReadOnlyCollection<(ProgressStatus Status, ScheduleStatus Schedule)> targets) => new()
    {
        Total = targets.Count,
        ByStatus = Count(targets, target => target.Status),
        BySchedule = Count(targets, target => target.Schedule),
    };

    private static Dictionary<T, int> Count<T>(
        IReadOnlyCollection<(ProgressStatus Status, ScheduleStatus Schedule)> targets,
        Func<(ProgressStatus Status, ScheduleStatus Schedule), T> of)
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value, value => targets.Count(target => of(target).Equals(value)));
}
