using IndicatorsApi.Api.Remarks;
using IndicatorsApi.Api.Scorecards;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Changes;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>What changed in a region and its direct parts, and what needs attention.</summary>
public sealed record DigestResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>南浔区</example>
    public required string RegionLabel { get; init; }

    /// <summary>From when on.</summary>
    public required Instant Since { get; init; }

    /// <summary>The last version of the record before; 0 where there was none.</summary>
    /// <example>1180</example>
    public required long SinceVersion { get; init; }

    /// <summary>Until when.</summary>
    public required Instant Through { get; init; }

    /// <summary>The version of the record that was read.</summary>
    /// <example>1207</example>
    public required long ThroughVersion { get; init; }

    /// <summary>How many targets stand how: those of the region and its parts whose period overlaps the time, and of earlier ones those that are overdue, or turned in it.</summary>
    public required StatusCounts Targets { get; init; }

    /// <summary>How many of them stood how before, by what was known then.</summary>
    public required StatusCounts TargetsBefore { get; init; }

    /// <summary>The region, then its parts: those first of whose targets the greatest share is missed, overdue or behind.</summary>
    public required IReadOnlyList<DigestRegionResponse> Regions { get; init; }

    /// <summary>How many targets are missed, overdue or behind.</summary>
    /// <example>7</example>
    public required int AttentionCount { get; init; }

    /// <summary>Those targets, the worst first; with `limit` the first of them.</summary>
    public required IReadOnlyList<DigestTargetResponse> Attention { get; init; }

    /// <summary>How many targets stand otherwise than before.</summary>
    /// <example>3</example>
    public required int StatusChangedCount { get; init; }

    /// <summary>Those targets, those first that stand worse; with `limit` the first of them.</summary>
    public required IReadOnlyList<DigestTargetResponse> StatusChanged { get; init; }

    /// <summary>What became of figures.</summary>
    public required DigestObservationsResponse Observations { get; init; }

    /// <summary>What was said of targets, the newest day first.</summary>
    public required IReadOnlyList<RemarkResponse> Remarks { get; init; }

    /// <summary>How many figures of the last month that was over, and from January to it, are due and not on record.</summary>
    /// <example>12</example>
    public required int MissingCount { get; init; }

    /// <summary>Those figures; with `limit` the first of them.</summary>
    public required IReadOnlyList<MissingObservationResponse> Missing { get; init; }

    internal static DigestResponse From(Digest digest, DigestWindow span, Codelists codeLists, int most, Language language)
    {
        var (observations, region) = (digest.Observations, digest.Regions[0]);
        List<DigestTargetResponse> Shown(IEnumerable<DigestTarget> targets) =>
            [.. targets.Where(target => digest.Measured.ContainsKey(target.Summary.Id)).Take(most).Select(target => DigestTargetResponse.From(digest.Measured[target.Summary.Id], target.Before?.Schedule, language))];
        return new()
        {
            Region = region.Code,
            RegionLabel = region.Name.In(language),
            Since = span.SinceAt,
            SinceVersion = span.Since,
            Through = span.ThroughAt,
            ThroughVersion = span.Through,
            Targets = StatusCounts.Of([.. digest.Targets.Select(target => (target.Summary.Status, target.Schedule))]),
            TargetsBefore = StatusCounts.Of([.. digest.Targets.Select(target => target.Before).OfType<(Measures.Progress.ProgressStatus, ScheduleStatus)>()]),
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
                Items = [.. digest.ShownObservations.Select(observation => DigestObservationResponse.From(observation.Action, observation.Now, observation.Before, language))],
            },
            Remarks = [.. digest.Remarks.Take(most).Select(remark => RemarkResponse.From(remark, codeLists, language))],
            MissingCount = digest.Missing.Count,
            Missing = [.. digest.Missing.Take(most).Select(missing => new MissingObservationResponse
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
        var targets = digest.Targets.ToLookup(target => target.Summary.Region, target => (target.Summary.Status, target.Schedule), StringComparer.Ordinal);
        return
        [
            .. digest.Regions.Select((region, i) => (region, IsPart: i > 0, Targets: StatusCounts.Of([.. targets[region.Code]])))
                .OrderBy(row => row.IsPart).ThenByDescending(row => row.Targets.ShareInNeed)
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
