using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Allocations;

/// <summary>A target, and how it is given out to regions and to the periods within its own.</summary>
public sealed record AllocationResponse : RevisionResponse
{
    private AllocationResponse(AllocatedTarget split, Language language)
        : base(split.Whole.Target, split.Whole.Unit, language)
    {
    }

    /// <summary>What has to hold; numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>How firmly it is promised.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>The number that has to be reached; null for a range, a mere direction, or where the baseline it follows from is missing.</summary>
    /// <example>80</example>
    public decimal? Threshold { get; private init; }

    /// <summary>How it stands.</summary>
    public ProgressStatus Status { get; private init; }

    /// <summary>How it stands against the calendar.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The parts by kind: the regions first, then periods from the longest; a kind that has none is absent.</summary>
    public IReadOnlyList<AllocationPartsResponse> Allocations { get; private init; } = [];

    internal static AllocationResponse From(AllocatedTarget split, Language language)
    {
        var (target, unit, input, result) = split.Whole;
        return new(split, language)
        {
            Rule = input.Rule,
            Commitment = target.Commitment,
            Threshold = result.Threshold.Rounded(),
            Status = result.Status,
            Schedule = result.Schedule,
            Allocations = [.. AllocationsOf(split, language)],
        };
    }

    private static IEnumerable<AllocationPartsResponse> AllocationsOf(AllocatedTarget split, Language language)
    {
        var (target, _, _, result) = split.Whole;
        var addsUp = target.Indicator.Rollup == SpatialAggregation.Sum;
        if (split.Regions.Count > 0)
        {
            yield return AllocationPartsResponse.From(
                AllocationDimension.Region,
                addsUp,
                split.Regions.Count,
                result.Threshold,
                split.Regions.Select(part => part.Target?.Result.Threshold),
                [.. split.Regions.Select(part => AllocationPartResponse.From(part.Region.Code, part.Region.Name.In(language), target.Period, part.Target?.Result, addsUp ? result.Threshold : null))]);
        }

        addsUp = target.Indicator.OverTime == TemporalAggregation.Sum;
        foreach (var (by, kind) in AllocationPartsResponse.Kinds)
        {
            var parts = split.Periods.Where(part => part.Target.Period.Kind == kind).ToList();
            if (parts.Count == 0)
                continue;
            yield return AllocationPartsResponse.From(
                by,
                addsUp,
                target.Period.Months / parts[0].Target.Period.Months,
                result.Threshold,
                parts.Select(part => part.Result.Threshold),
                [.. parts.Select(part => AllocationPartResponse.From(part.Target.RegionCode, part.Target.Region.Name.In(language), part.Target.Period, part.Result, addsUp ? result.Threshold : null))]);
        }
    }
}
