using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Progress;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>How many targets stand how.</summary>
public sealed record StatusCounts
{
    /// <summary>All targets.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them stand how; every status is listed.</summary>
    public required IReadOnlyDictionary<ProgressStatus, int> ByStatus { get; init; }

    /// <summary>How many of them stand how against the calendar; each is counted once, and every word is listed.</summary>
    public required IReadOnlyDictionary<ScheduleStatus, int> BySchedule { get; init; }

    /// <summary>Which share of the targets is missed, overdue or behind: by it, regions and indicators are put in order.</summary>
    internal decimal ShareInNeed => Total == 0 ? -1 : (decimal)BySchedule.Where(schedule => schedule.Key.NeedsAttention()).Sum(schedule => schedule.Value) / Total;

    internal static StatusCounts Of(IReadOnlyCollection<TargetProgress> targets) => Of([.. targets.Select(target => (target.Result.Status, target.Result.Schedule))]);

    internal static StatusCounts Of(IReadOnlyCollection<(ProgressStatus Status, ScheduleStatus Schedule)> targets) => new()
    {
        Total = targets.Count,
        ByStatus = Count(targets, target => target.Status),
        BySchedule = Count(targets, target => target.Schedule),
    };

    private static Dictionary<T, int> Count<T>(IReadOnlyCollection<(ProgressStatus Status, ScheduleStatus Schedule)> targets, Func<(ProgressStatus Status, ScheduleStatus Schedule), T> of)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value, value => targets.Count(target => of(target).Equals(value)));
}
