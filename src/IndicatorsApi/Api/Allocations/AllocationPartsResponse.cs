using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Api.Allocations;

/// <summary>The parts of a target in one dimension: its child regions, quarters or months.</summary>
public sealed record AllocationPartsResponse
{
    /// <summary>The dimension of the parts.</summary>
    public required AllocationDimension By { get; init; }

    /// <summary>`true` when the parts add up to the whole. Parts of a ratio, a mean or a stock do not.</summary>
    public required bool Additive { get; init; }

    /// <summary>The number of parts.</summary>
    /// <example>10</example>
    public required int Parts { get; init; }

    /// <summary>The number of parts with a target.</summary>
    /// <example>8</example>
    public required int TargetCount { get; init; }

    /// <summary>The allocated sum, in the unit. Null when the parts are not additive or nothing is allocated.</summary>
    /// <example>72</example>
    public required decimal? Allocated { get; init; }

    /// <summary>The unallocated remainder, in the unit. Negative when more than the whole is allocated.</summary>
    /// <example>8</example>
    public required decimal? Unallocated { get; init; }

    /// <summary>The allocated sum, in percent of the whole.</summary>
    /// <example>90</example>
    public required decimal? AllocatedPercent { get; init; }

    /// <summary>The parts, in order. Child regions without a target are included.</summary>
    public required IReadOnlyList<AllocationPartResponse> Items { get; init; }

    internal static AllocationPartsResponse From(
        AllocationDimension by,
        bool additive,
        int parts,
        decimal? whole,
        IEnumerable<decimal?> thresholds,
        IReadOnlyList<AllocationPartResponse> items)
    {
        var allocation = additive ? TargetAllocation.Of(whole, [.. thresholds.OfType<decimal>()]) : default;
        return new()
        {
            By = by,
            Additive = additive,
            Parts = parts,
            TargetCount = items.Count(item => item.HasTarget),
            Allocated = allocation.Allocated.Rounded(),
            Unallocated = allocation.Unallocated.Rounded(),
            AllocatedPercent = allocation.AllocatedPercent.Rounded(),
            Items = items,
        };
    }

    /// <summary>The period kinds of an allocation, from the longest.</summary>
    internal static IReadOnlyList<(AllocationDimension By, PeriodKind Kind)> Kinds { get; } =
    [
        (AllocationDimension.Year, PeriodKind.Year),
        (AllocationDimension.Half, PeriodKind.Half),
        (AllocationDimension.Quarter, PeriodKind.Quarter),
        (AllocationDimension.Month, PeriodKind.Month),
    ];
}
