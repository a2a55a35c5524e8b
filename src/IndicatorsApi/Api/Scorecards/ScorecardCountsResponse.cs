using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The status counts of many regions: total, by region and by indicator.</summary>
public sealed record ScorecardCountsResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The counts of all regions together.</summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>
    /// The regions in descending order of the share of missed, overdue or behind targets. Regions without targets come last.
    /// </summary>
    public required IReadOnlyList<RegionCounts> Regions { get; init; }

    /// <summary>The indicators with targets, in the same order.</summary>
    public required IReadOnlyList<IndicatorCounts> Indicators { get; init; }

    internal static ScorecardCountsResponse From(
        Period period, IReadOnlyList<Region> regions, IReadOnlyList<TargetSummary> targets, CodeListSet codeLists, LocalDate today,
        Language language)
    {
        var byRegion = targets.ToLookup(target => target.Region, StringComparer.Ordinal);
        var byIndicator = targets.ToLookup(target => target.Indicator, StringComparer.Ordinal);
        return new()
        {
            Period = period,
            Targets = CountsOf(targets, today),
            Regions =
            [
                .. regions
                    .Select(region => new RegionCounts
                    {
                        Region = region.Code,
                        RegionLabel = region.Name.In(language),
                        Targets = CountsOf(byRegion[region.Code], today),
                    })
                    .OrderByDescending(counts => counts.Targets.NeedsAttentionShare)
                        .ThenBy(counts => counts.Region, StringComparer.Ordinal),
            ],
            Indicators =
            [
                .. byIndicator
                    .Select(group => new IndicatorCounts
                    {
                        Indicator = group.Key,
                        IndicatorLabel = codeLists.Indicators[group.Key].Name.In(language),
                        Targets = CountsOf(group, today),
                    })
                    .OrderByDescending(counts => counts.Targets.NeedsAttentionShare)
                        .ThenBy(counts => counts.Indicator, StringComparer.Ordinal),
            ],
        };
    }

    private static StatusCounts CountsOf(IEnumerable<TargetSummary> targets, LocalDate today) =>
        StatusCounts.Of([.. targets.Select(target => (target.Status, target.ScheduleOn(today)))]);
}
