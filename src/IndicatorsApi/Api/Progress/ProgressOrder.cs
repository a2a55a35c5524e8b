using System.Text.Json;

namespace IndicatorsApi.Api.Progress;

/// <summary>
/// A sort order of targets by one measure, then by the natural key. Targets without the measure come last in both directions.
/// </summary>
/// <param name="measure">The measure. One that is always `null` sorts by the natural key only.</param>
/// <param name="isDescending">`true` for descending order.</param>
public sealed class ProgressOrder(Func<TargetSummary, decimal?> measure, bool isDescending) : IComparer<TargetSummary>
{
    private static readonly Dictionary<string, Func<TargetSummary, decimal?>> Measures = new(StringComparer.Ordinal)
    {
        ["pacePercent"] = target => target.Pace,
        ["leadPercentagePoints"] = target => target.Lead,
        ["attainmentPercent"] = target => target.Attainment,
        ["gap"] = target => target.Gap,
    };

    /// <summary>The measures that lists can be sorted by.</summary>
    public static IReadOnlyCollection<string> Names => Measures.Keys;

    /// <summary>
    /// Returns the sort order of <c>sort</c>, the natural key by default. `null` for an order that the database provides.
    /// </summary>
    public static ProgressOrder? Find(string? sort)
    {
        if (sort is null)
            return new(_ => null, isDescending: false);
        return Measures.TryGetValue(sort.TrimStart('-'), out var measure) ? new(measure, sort.StartsWith('-')) : null;
    }

    /// <inheritdoc />
    public int Compare(TargetSummary? x, TargetSummary? y)
    {
        var (left, right) = (SortKeyOf(x!), SortKeyOf(y!));
        return Compare(left, right);
    }

    /// <summary>Returns the targets behind a position, unsorted.</summary>
    public IEnumerable<TargetSummary> After(IEnumerable<TargetSummary> targets, IReadOnlyList<JsonElement>? position)
    {
        if (position is null)
            return targets;
        var last = ReadSortKey(position);
        return targets.Where(target => Compare(SortKeyOf(target), last) > 0);
    }

    /// <summary>Returns the first targets in order, without sorting all.</summary>
    public IReadOnlyList<TargetSummary> First(IEnumerable<TargetSummary> targets, int count)
    {
        var first = new PriorityQueue<TargetSummary, TargetSummary>(Comparer<TargetSummary>.Create((x, y) => Compare(y, x)));
        foreach (var target in targets)
        {
            if (first.Count < count)
                first.Enqueue(target, target);
            else
                first.EnqueueDequeue(target, target);
        }

        return [.. first.UnorderedItems.Select(item => item.Element).Order(this)];
    }

    /// <summary>Returns `true` for a valid position, which a client may have changed.</summary>
    public static bool Accepts(IReadOnlyList<JsonElement> position) =>
        position is
        [
        { ValueKind: JsonValueKind.Number or JsonValueKind.Null },
        { ValueKind: JsonValueKind.String },
        { ValueKind: JsonValueKind.String },
        { ValueKind: JsonValueKind.Number } period,
        ]
        && period.TryGetInt32(out _) && (position[0].ValueKind == JsonValueKind.Null || position[0].TryGetDecimal(out _));

    /// <summary>Returns the position of a target.</summary>
    public IReadOnlyList<JsonElement> PositionOf(TargetSummary target)
    {
        var key = SortKeyOf(target);
        return
        [
            JsonSerializer.SerializeToElement(key.Measure),
            JsonSerializer.SerializeToElement(key.Region),
            JsonSerializer.SerializeToElement(key.Indicator),
            JsonSerializer.SerializeToElement(key.Period),
        ];
    }

    private SortKey SortKeyOf(TargetSummary target) => new(measure(target), target.Region, target.Indicator, target.Period.SortKey);

    private static SortKey ReadSortKey(IReadOnlyList<JsonElement> position) => new(
        position[0].ValueKind == JsonValueKind.Null ? null : position[0].GetDecimal(), position[1].GetString()!, position[2].GetString()!,
        position[3].GetInt32());

    private int Compare(SortKey left, SortKey right)
    {
        var byMeasure = (left.Measure, right.Measure) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } a, { } b) => isDescending ? b.CompareTo(a) : a.CompareTo(b),
        };
        if (byMeasure != 0)
            return byMeasure;
        var byRegion = string.CompareOrdinal(left.Region, right.Region);
        var byIndicator = byRegion != 0 ? byRegion : string.CompareOrdinal(left.Indicator, right.Indicator);
        return byIndicator != 0 ? byIndicator : left.Period.CompareTo(right.Period);
    }

    private readonly record struct SortKey(decimal? Measure, string Region, string Indicator, int Period);
}
