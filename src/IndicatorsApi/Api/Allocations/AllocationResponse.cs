using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A target and its allocation to child regions and to shorter periods.</summary>
public sealed record AllocationResponse : RevisionResponse
{
    private AllocationResponse(AllocatedTarget allocation, Language language)
        : base(allocation.Whole.Target, allocation.Whole.Unit, language)
    {
    }

    /// <summary>The rule of the target. Numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>The commitment of the target.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>The threshold, in the unit. Null for a range, for a direction, or when the required baseline is missing.</summary>
    /// <example>80</example>
    public decimal? Threshold { get; private init; }

    /// <summary>The status.</summary>
    public ProgressStatus Status { get; private init; }

    /// <summary>The schedule status.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The parts by dimension: child regions first, then periods from the longest. Empty dimensions are omitted.</summary>
    public IReadOnlyList<AllocationPartsResponse> Allocations { get; private init; } = [];

    internal static AllocationResponse From(AllocatedTarget allocation, Language language)
    {
        var (target, unit, input, result) = allocation.Whole;
        return new(allocation, language)
        {
            Rule = input.Rule,
            Commitment = target.Commitment,
            Threshold = result.Threshold.Rounded(),
            Status = result.Status,
            Schedule = result.Schedule,
            Allocations = [.. AllocationsOf(allocation, language)],
        };
    }

    private static IEnumerable<AllocationPartsResponse> AllocationsOf(AllocatedTarget allocation, Language language)
    {
        var (target, _, _, result) = allocation.Whole;
        var additive = target.Indicator.Rollup == SpatialAggregation.Sum;
        if (allocation.Regions.Count > 0)
        {
            yield return AllocationPartsResponse.From(
                AllocationDimension.Region,
                additive,
                allocation.Regions.Count,
                result.Threshold,
                allocation.Regions.Select(part => part.Target?.Result.Threshold),
                [.. allocation.Regions.Select(part => AllocationPartResponse.From(
                    part.Region.Code,
                    part.Region.Name.In(language),
                    target.Period,
                    part.Target?.Result,
                    additive ? result.Threshold : null))]);
        }

        additive = target.Indicator.OverTime == TemporalAggregation.Sum;
        foreach (var (by, kind) in AllocationPartsResponse.Kinds)
        {
            var parts = allocation.Periods.Where(part => part.Target.Period.Kind == kind).ToList();
            if (parts.Count == 0)
                continue;
            yield return AllocationPartsResponse.From(
                by,
                additive,
                target.Period.Months / parts[0].Target.Period.Months,
                result.Threshold,
                parts.Select(part => part.Result.Threshold),
                [.. parts.Select(part => AllocationPartResponse.From(
                    part.Target.RegionCode,
                    part.Target.Region.Name.In(language),
                    part.Target.Period,
                    part.Result,
                    additive ? result.Threshold : null))]);
        }
    }
}
