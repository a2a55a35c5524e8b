using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Remarks;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The scorecard of a region in a period.</summary>
public sealed record ScorecardResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The counts by status.</summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>The counts by topic. Topics without targets are omitted.</summary>
    public required IReadOnlyList<TopicCounts> Topics { get; init; }

    /// <summary>The counts by commitment.</summary>
    public required IReadOnlyList<CommitmentCounts> Commitments { get; init; }

    /// <summary>The counts by responsible unit, the unit with the most targets first. Empty when no target names one.</summary>
    public required IReadOnlyList<ResponsibleCounts> Responsible { get; init; }

    /// <summary>The newest observation of each headline indicator up to the period, with its growth.</summary>
    public required IReadOnlyList<GrowthResponse> Headlines { get; init; }

    /// <summary>
    /// Up to five targets that are ahead, the furthest first: by pace, or by the attainment of the baseline while the period has no
    /// observation.
    /// </summary>
    public required IReadOnlyList<ProgressResponse> FurthestAhead { get; init; }

    /// <summary>
    /// Up to five targets that are behind, the furthest first: by pace, or by the attainment of the baseline while the period has no
    /// observation.
    /// </summary>
    public required IReadOnlyList<ProgressResponse> FurthestBehind { get; init; }

    /// <summary>The last remark on each target, the newest first.</summary>
    public required IReadOnlyList<RemarkResponse> Remarks { get; init; }

    internal static ScorecardResponse From(Region region, Period period, Scorecard card, CodeListSet codeLists, Language language) => new()
    {
        Region = region.Code,
        RegionLabel = region.Name.In(language),
        Period = period,
        Targets = StatusCounts.Of(card.Targets),
        Topics =
        [
            .. card.Topics
                .GroupJoin(
                    card.Targets,
                    topic => topic.Code,
                    target => target.Target.Indicator.TopicCode,
                    (topic, targets) => (topic, targets: targets.ToList()),
                    StringComparer.Ordinal)
                .Where(group => group.targets.Count > 0)
                .Select(group => new TopicCounts
                {
                    Topic = group.topic.Code,
                    TopicLabel = group.topic.Name.In(language),
                    Targets = StatusCounts.Of(group.targets),
                }),
        ],
        Commitments =
        [
            .. card.Targets.GroupBy(target => target.Target.Commitment).OrderBy(group => group.Key)
                .Select(group => new CommitmentCounts { Commitment = group.Key, Targets = StatusCounts.Of([.. group]) }),
        ],
        Responsible = [.. ResponsibleOf(card.Targets, language)],
        Headlines =
            [.. card.Headlines.Select(
                headline => GrowthResponse.From(headline.Observation, headline.Growth, unit: null, explainedFrom: null, language))],
        FurthestAhead = [.. card.FurthestAhead.Select(target => ProgressResponse.From(target, explainedFrom: null, language))],
        FurthestBehind = [.. card.FurthestBehind.Select(target => ProgressResponse.From(target, explainedFrom: null, language))],
        Remarks = [.. card.Remarks.Select(remark => RemarkResponse.From(remark, codeLists, language))],
    };

    private static IEnumerable<ResponsibleCounts> ResponsibleOf(IReadOnlyList<TargetProgress> targets, Language language) =>
        targets.All(target => target.Target.Responsible is null)
            ? []
            : targets.GroupBy(target => target.Target.Responsible?.UnitIn(language), StringComparer.Ordinal)
                .OrderByDescending(group => group.Key is not null).ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ResponsibleCounts { Unit = group.Key, Targets = StatusCounts.Of([.. group]) });
}
