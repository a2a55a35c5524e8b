using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Splits;

/// <summary>The parts that together make a target, of one kind: its regions, its quarters or its months.</summary>
public sealed record SplitPartsResponse
{
    /// <summary>What the parts are.</summary>
    public required SplitBy By { get; init; }

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
    public required decimal? Assigned { get; init; }

    /// <summary>What is not given out yet, in the unit; negative where more is given out than there is.</summary>
    /// <example>8</example>
    public required decimal? Left { get; init; }

    /// <summary>What is given out, in percent of the whole.</summary>
    /// <example>90</example>
    public required decimal? AssignedPercent { get; init; }

    /// <summary>The parts, in order; of regions also those without a target.</summary>
    public required IReadOnlyList<SplitPartResponse> Items { get; init; }

    internal static SplitPartsResponse From(SplitBy by, bool addsUp, int parts, decimal? whole, IEnumerable<decimal?> thresholds, IReadOnlyList<SplitPartResponse> items)
    {
        var split = addsUp ? Split.Of(whole, [.. thresholds.OfType<decimal>()]) : default;
        return new()
        {
            By = by,
            AddsUp = addsUp,
            Parts = parts,
            Promised = items.Count(item => item.Promised),
            Assigned = split.Assigned.Rounded(),
            Left = split.Left.Rounded(),
            AssignedPercent = split.AssignedPercent.Rounded(),
            Items = items,
        };
    }

    /// <summary>The kinds of periods that a target can be split into, from the longest.</summary>
    internal static IReadOnlyList<(SplitBy By, PeriodKind Kind)> Kinds { get; } =
        [(SplitBy.Year, PeriodKind.Year), (SplitBy.Half, PeriodKind.Half), (SplitBy.Quarter, PeriodKind.Quarter), (SplitBy.Month, PeriodKind.Month)];
}
