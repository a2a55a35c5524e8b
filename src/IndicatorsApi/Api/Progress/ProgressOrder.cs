using System.Text.Json;

namespace IndicatorsApi.Api.Progress;

/// <summary>An order of targets by how they stand: by one measure, and those that have it none last, whichever way round; then by their natural key.</summary>
/// <param name="measure">The measure; one that none has for the natural key alone.</param>
/// <param name="isDescending">Whether the greatest comes first.</param>
public sealed class ProgressOrder(Func<TargetSummary, decimal?> measure, bool isDescending) : IComparer<TargetSummary>
{
    private static readonly Dictionary<string, Func<TargetSummary, decimal?>> Measures = new(StringComparer.Ordinal)
    {
        ["pacePercent"] = target => target.Pace,
        ["leadPercentagePoints"] = target => target.Lead,
        ["attainmentPercent"] = target => target.Attainment,
        ["gap"] = target => target.Gap,
    };

    /// <summary>The measures that lists can be ordered by.</summary>
    public static IReadOnlyCollection<string> Names => Measures.Keys;

    /// <summary>The order that <c>sort</c> asks for, which without it is that of the natural key; nothing where it asks for one that the database knows.</summary>
    public static ProgressOrder? Find(string? sort)
    {
        if (sort is null)
            return new(_ => null, isDescending: false);
        return Measures.TryGetValue(sort.TrimStart('-'), out var measure) ? new(measure, sort.StartsWith('-')) : null;
    }

    /// <inheritdoc />
    public int Compare(TargetSummary? x, TargetSummary? y)
    {
        var (left, right) = (PlaceOf(x!), PlaceOf(y!));
        return Compare(left, right);
    }

    /// <summary>The targets behind a position, in any order.</summary>
    public IEnumerable<TargetSummary> After(IEnumerable<TargetSummary> targets, IReadOnlyList<JsonElement>? position)
    {
        if (position is null)
            return targets;
        var last = ReadPlace(position);
        return targets.Where(target => Compare(PlaceOf(target), last) > 0);
    }

    /// <summary>The first of very many targets, in order, without ordering all.</summary>
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

    /// <summary>Whether something a client sent is a position in this order.</summary>
    public static bool Accepts(IReadOnlyList<JsonElement> position) =>
        position is [{ ValueKind: JsonValueKind.Number or JsonValueKind.Null }, { ValueKind: JsonValueKind.String }, { ValueKind: JsonValueKind.String }, { ValueKind: JsonValueKind.Number } period]
        && period.TryGetInt32(out _) && (position[0].ValueKind == JsonValueKind.Null || position[0].TryGetDecimal(out _));

    /// <summary>The position of a target.</summary>
    public IReadOnlyList<JsonElement> PositionOf(TargetSummary target)
    {
        var place = PlaceOf(target);
        return [JsonSerializer.SerializeToElement(place.Measure), JsonSerializer.SerializeToElement(place.Region), JsonSerializer.SerializeToElement(place.Indicator), JsonSerializer.SerializeToElement(place.Period)];
    }

    private Place PlaceOf(TargetSummary target) => new(measure(target), target.Region, target.Indicator, target.Period.SortKey);

    private static Place ReadPlace(IReadOnlyList<JsonElement> position) => new(
        position[0].ValueKind == JsonValueKind.Null ? null : position[0].GetDecimal(), position[1].GetString()!, position[2].GetString()!, position[3].GetInt32());

    private int Compare(Place left, Place right)
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

    private readonly record struct Place(decimal? Measure, string Region, string Indicator, int Period);
}
