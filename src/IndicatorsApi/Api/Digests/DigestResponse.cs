using IndicatorsApi.Api.Remarks;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>The changes in a region and its direct parts, and the targets that need attention.</summary>
public sealed record DigestResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>南浔区</example>
    public required string RegionLabel { get; init; }

    /// <summary>The start of the digest.</summary>
    public required Instant Since { get; init; }

    /// <summary>The last dataset version before the start; 0 if there was none.</summary>
    /// <example>1180</example>
    public required long SinceVersion { get; init; }

    /// <summary>The end of the digest.</summary>
    public required Instant Through { get; init; }

    /// <summary>The dataset version that was read.</summary>
    /// <example>1207</example>
    public required long ThroughVersion { get; init; }

    /// <summary>
    /// The number of targets by status: targets whose period overlaps the digest, and earlier ones that are overdue or changed their
    /// status in it.
    /// </summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>The number of targets by status at the start, with the data known then.</summary>
    public required StatusCounts TargetsBefore { get; init; }

    /// <summary>The region, then its parts by their share of targets that are missed, overdue or behind, largest first.</summary>
    public required IReadOnlyList<DigestRegionResponse> Regions { get; init; }

    /// <summary>The number of targets that are missed, overdue or behind.</summary>
    /// <example>7</example>
    public required int AttentionCount { get; init; }

    /// <summary>The targets that are missed, overdue or behind, worst first. At most `limit`.</summary>
    public required IReadOnlyList<DigestTargetResponse> Attention { get; init; }

    /// <summary>The number of targets whose `schedule` changed.</summary>
    /// <example>3</example>
    public required int StatusChangedCount { get; init; }

    /// <summary>The targets whose `schedule` changed, deteriorations first. At most `limit`.</summary>
    public required IReadOnlyList<DigestTargetResponse> StatusChanged { get; init; }

    /// <summary>The changed observations.</summary>
    public required DigestObservationsResponse Observations { get; init; }

    /// <summary>The remarks on targets, newest day first. At most `limit`.</summary>
    public required IReadOnlyList<RemarkResponse> Remarks { get; init; }

    /// <summary>The number of missing observations that are due for the last complete month and its year to date.</summary>
    /// <example>12</example>
    public required int MissingCount { get; init; }

    /// <summary>The missing observations. At most `limit`.</summary>
    public required IReadOnlyList<MissingObservationResponse> Missing { get; init; }

    internal static DigestResponse From(Digest digest, DigestWindow window, CodeListSet codeLists, int limit, Language language)
    {
        var (observations, region) = (digest.Observations, digest.Regions[0]);
        List<DigestTargetResponse> Shown(IEnumerable<DigestTarget> targets) =>
            [.. targets.Where(target => digest.Measured.ContainsKey(target.Summary.Id)).Take(limit)
                .Select(target => DigestTargetResponse.From(digest.Measured[target.Summary.Id], target.Before?.Schedule, language))];
        return new()
        {
            Region = region.Code,
            RegionLabel = region.Name.In(language),
            Since = window.SinceAt,
            SinceVersion = window.SinceVersion,
            Through = window.ThroughAt,
            ThroughVersion = window.ThroughVersion,
            Targets = StatusCounts.Of([.. digest.Targets.Select(target => (target.Summary.Status, target.Schedule))]),
            TargetsBefore = StatusCounts.Of([.. digest.Targets.Select(target => target.Before).OfType<(ProgressStatus, ScheduleStatus)>()]),
            Regions = RegionsOf(digest, language),
            AttentionCount = digest.Attention.Count,
            Attention = Shown(digest.Attention),
            StatusChangedCount = digest.StatusChanged.Count,
            StatusChanged = Shown(digest.StatusChanged),
            Observations = new()
            {
                Created = observations.Count(observation => observation.Action == ChangeAction.Created),
                Revised = observations.Count(observation => observation.Action == ChangeAction.Revised),
                Withdrawn = observations.Count(observation => observation.Action == ChangeAction.Withdrawn),
                Items = [.. digest.ShownObservations.Select(shown =>
                    DigestObservationResponse.From(shown.Action, shown.Now, shown.Before, language))],
            },
            Remarks = [.. digest.Remarks.Take(limit).Select(remark => RemarkResponse.From(remark, codeLists, language))],
            MissingCount = digest.Missing.Count,
            Missing = [.. digest.Missing.Take(limit).Select(missing => new MissingObservationResponse
            {
                Region = missing.Region.Code,
                RegionLabel = missing.Region.Name.In(language),
                Indicator = missing.Indicator.Code,
                IndicatorLabel = missing.Indicator.Name.In(language),
                Period = missing.Period,
                DueOn = missing.DueOn,
            })],
        };
    }

    private static List<DigestRegionResponse> RegionsOf(Digest digest, Language language)
    {
        var targets = digest.Targets.ToLookup(
            target => target.Summary.Region, target => (target.Summary.Status, target.Schedule), StringComparer.Ordinal);
        return
        [
            .. digest.Regions.Select((region, i) => (region, IsPart: i > 0, Targets: StatusCounts.Of([.. targets[region.Code]])))
                .OrderBy(row => row.IsPart).ThenByDescending(row => row.Targets.NeedsAttentionShare)
                .Select(row => new DigestRegionResponse
                {
                    Region = row.region.Code,
                    RegionLabel = row.region.Name.In(language),
                    Targets = row.Targets,
                    Observations = digest.Observations.Count(observation => observation.Region == row.region.Code),
                    Missing = digest.Missing.Count(missing => missing.Region.Code == row.region.Code),
                }),
        ];
    }
}
