using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Growth;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The scorecard of a region in a period.</summary>
/// <param name="Topics">All topics, in order.</param>
/// <param name="Targets">The region's targets for the period with their progress.</param>
/// <param name="Headlines">The newest observation of each headline indicator up to the period, with its growth.</param>
/// <param name="Remarks">The last remark on each target, the newest first.</param>
public sealed record Scorecard(
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyList<(Observation Observation, GrowthResult Growth)> Headlines,
    IReadOnlyList<Remark> Remarks)
{
    private const int Shown = 5;

    /// <summary>The targets with the greatest lead, the greatest first.</summary>
    public IReadOnlyList<TargetProgress> FurthestAhead =>
        [.. Assessed.Where(target => Score(target) >= 100).OrderByDescending(Score).Take(Shown)];

    /// <summary>The targets furthest behind, the furthest first.</summary>
    public IReadOnlyList<TargetProgress> FurthestBehind =>
        [.. Assessed.Where(target => Score(target) < 100).OrderBy(Score).Take(Shown)];

    private IEnumerable<TargetProgress> Assessed => Targets.Where(target => Score(target) is not null);

    /// <summary>Returns the pace, or the attainment of the baseline while the period has no observation.</summary>
    private static decimal? Score(TargetProgress target) =>
        target.Result.InTargetPeriod ? target.Result.PacePercent : target.Result.AttainmentPercent;
}
