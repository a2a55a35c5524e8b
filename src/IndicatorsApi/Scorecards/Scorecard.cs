using IndicatorsApi.Growth;
using IndicatorsApi.Observations;
using IndicatorsApi.Progress;
using IndicatorsApi.Topics;

namespace IndicatorsApi.Scorecards;

/// <summary>How a region stands in a period, at a glance.</summary>
/// <param name="Topics">All topics, in order.</param>
/// <param name="Targets">The region's targets for the period, and how they stand.</param>
/// <param name="Headlines">The newest figure of each headline indicator that is not after the period, and its growth.</param>
public sealed record Scorecard(
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyList<(Observation Figure, GrowthResult Growth)> Headlines)
{
    private const int Shown = 5;

    /// <summary>The targets that are reached or passed already, the farthest ahead first.</summary>
    public IReadOnlyList<TargetProgress> FurthestAhead =>
        [.. Assessed.Where(target => target.Result.AttainmentPercent >= 100).OrderByDescending(target => target.Result.AttainmentPercent).Take(Shown)];

    /// <summary>The targets that are still to be reached, the farthest behind first.</summary>
    public IReadOnlyList<TargetProgress> FurthestBehind =>
        [.. Assessed.Where(target => target.Result.AttainmentPercent < 100).OrderBy(target => target.Result.AttainmentPercent).Take(Shown)];

    private IEnumerable<TargetProgress> Assessed => Targets.Where(target => target.Result.AttainmentPercent is not null);
}
