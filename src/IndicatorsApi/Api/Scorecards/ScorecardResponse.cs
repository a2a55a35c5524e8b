using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Remarks;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>How a region stands in a period, at a glance.</summary>
public sealed record ScorecardResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>How many targets stand how.</summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>The same for each topic that has targets.</summary>
    public required IReadOnlyList<TopicCounts> Topics { get; init; }

    /// <summary>The same for each degree of commitment that targets have.</summary>
    public required IReadOnlyList<CommitmentCounts> Commitments { get; init; }

    /// <summary>The same for each unit that answers for targets, the one with most first; empty where nobody is named.</summary>
    public required IReadOnlyList<ResponsibleCounts> Responsible { get; init; }

    /// <summary>The newest figure of each headline indicator that is not after the period, with its growth.</summary>
    public required IReadOnlyList<GrowthResponse> Headlines { get; init; }

    /// <summary>Up to five targets that are ahead, the farthest first: by pace where a figure of the period is in, else by attainment at the start.</summary>
    public required IReadOnlyList<ProgressResponse> FurthestAhead { get; init; }

    /// <summary>Up to five targets that are behind, the farthest first: by pace where a figure of the period is in, else by attainment at the start.</summary>
    public required IReadOnlyList<ProgressResponse> FurthestBehind { get; init; }

    /// <summary>What was said last of each target of which something was said, the newest day first.</summary>
    public required IReadOnlyList<RemarkResponse> Remarks { get; init; }

    internal static ScorecardResponse From(Region region, Period period, Scorecard card, Codelists codeLists, Language language) => new()
    {
        Region = region.Code,
        RegionLabel = region.Name.In(language),
        Period = period,
        Targets = StatusCounts.Of(card.Targets),
        Topics =
        [
            .. card.Topics
                .GroupJoin(card.Targets, topic => topic.Code, target => target.Target.Indicator.TopicCode, (topic, targets) => (topic, targets: targets.ToList()), StringComparer.Ordinal)
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
        Headlines = [.. card.Headlines.Select(headline => GrowthResponse.From(headline.Figure, headline.Growth, unit: null, explainedFrom: null, language))],
        FurthestAhead = [.. card.FurthestAhead.Select(target => ProgressResponse.From(target, explainedFrom: null, language))],
        FurthestBehind = [.. card.FurthestBehind.Select(target => ProgressResponse.From(target, explainedFrom: null, language))],
        Remarks = [.. card.Remarks.Select(remark => RemarkResponse.From(remark, codeLists, language))],
    };

    private static IEnumerable<ResponsibleCounts> ResponsibleOf(IReadOnlyList<TargetProgress> targets, Language language) =>
        targets.All(target => target.Target.Responsible is null)
            ? []
            : targets.GroupBy(target => target.Target.Responsible?.UnitIn(language), StringComparer.Ordinal)
                .OrderByDescending(group => group.Key is not null).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ResponsibleCounts { Unit = group.Key, Targets = StatusCounts.Of([.. group]) });
}
