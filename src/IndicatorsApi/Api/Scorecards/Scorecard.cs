using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>How a region stands in a period, at a glance.</summary>
/// <param name="Topics">All topics, in order.</param>
/// <param name="Targets">The region's targets for the period, and how they stand.</param>
/// <param name="Headlines">The newest figure of each headline indicator that is not after the period, and its growth.</param>
/// <param name="Remarks">What was said last of each target of which something was said, the newest day first.</param>
public sealed record Scorecard(
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyList<(Observation Figure, GrowthResult Growth)> Headlines,
    IReadOnlyList<Remark> Remarks)
{
    private const int Shown = 5;

    /// <summary>The targets that are ahead, the farthest first.</summary>
    public IReadOnlyList<TargetProgress> FurthestAhead =>
        [.. Assessed.Where(target => Score(target) >= 100).OrderByDescending(Score).Take(Shown)];

    /// <summary>The targets that are behind, the farthest first.</summary>
    public IReadOnlyList<TargetProgress> FurthestBehind =>
        [.. Assessed.Where(target => Score(target) < 100).OrderBy(Score).Take(Shown)];

    private IEnumerable<TargetProgress> Assessed => Targets.Where(target => Score(target) is not null);

    /// <summary>Ahead and behind mean the pace; before any figure of the period is in, how near the start already is.</summary>
    private static decimal? Score(TargetProgress target) =>
        target.Result.InTargetPeriod ? target.Result.PacePercent : target.Result.AttainmentPercent;
}
