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

    internal static StatusCounts Of(IReadOnlyCollection<TargetProgress> targets) => new()
    {
        Total = targets.Count,
        ByStatus = Count(targets, target => target.Result.Status),
        BySchedule = Count(targets, target => target.Result.Schedule),
    };

    private static Dictionary<T, int> Count<T>(IReadOnlyCollection<TargetProgress> targets, Func<TargetProgress, T> of)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value, value => targets.Count(target => of(target).Equals(value)));
}
