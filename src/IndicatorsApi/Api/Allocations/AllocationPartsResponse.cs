using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Allocations;

/// <summary>The parts that together make a target, of one kind: its regions, its quarters or its months.</summary>
public sealed record AllocationPartsResponse
{
    /// <summary>What the parts are.</summary>
    public required AllocationDimension By { get; init; }

    /// <summary>Whether they add up to the whole; those of a share, a mean or a state do not.</summary>
    public required bool AddsUp { get; init; }

    /// <summary>How many parts there are.</summary>
    /// <example>10</example>
    public required int Parts { get; init; }

    /// <summary>How many of them have a target.</summary>
    /// <example>8</example>
    public required int Promised { get; init; }

    /// <summary>What is given out, in the unit; null where the parts do not add up, or nothing is.</summary>
    /// <example>72</example>
    public required decimal? Allocated { get; init; }

    /// <summary>What is not given out yet, in the unit; negative where more is given out than there is.</summary>
    /// <example>8</example>
    public required decimal? Unallocated { get; init; }

    /// <summary>What is given out, in percent of the whole.</summary>
    /// <example>90</example>
    public required decimal? AllocatedPercent { get; init; }

    /// <summary>The parts, in order; of regions also those without a target.</summary>
    public required IReadOnlyList<AllocationPartResponse> Items { get; init; }

    internal static AllocationPartsResponse From(AllocationDimension by, bool addsUp, int parts, decimal? whole, IEnumerable<decimal?> thresholds, IReadOnlyList<AllocationPartResponse> items)
    {
        var split = addsUp ? TargetAllocation.Of(whole, [.. thresholds.OfType<decimal>()]) : default;
        return new()
        {
            By = by,
            AddsUp = addsUp,
            Parts = parts,
            Promised = items.Count(item => item.Promised),
            Allocated = split.Assigned.Rounded(),
            Unallocated = split.Left.Rounded(),
            AllocatedPercent = split.AssignedPercent.Rounded(),
            Items = items,
        };
    }

    /// <summary>The kinds of periods that a target can be split into, from the longest.</summary>
    internal static IReadOnlyList<(AllocationDimension By, PeriodKind Kind)> Kinds { get; } =
        [(AllocationDimension.Year, PeriodKind.Year), (AllocationDimension.Half, PeriodKind.Half), (AllocationDimension.Quarter, PeriodKind.Quarter), (AllocationDimension.Month, PeriodKind.Month)];
}
