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

    internal static StatusCounts Of(IReadOnlyCollection<TargetProgress> targets) => new()
    {
        Total = targets.Count,
        ByStatus = Enum.GetValues<ProgressStatus>().ToDictionary(status => status, status => targets.Count(target => target.Result.Status == status)),
    };
}
