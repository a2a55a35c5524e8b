using System.Text.Json;

namespace IndicatorsApi.Api.Progress;

/// <summary>An order of targets by how they stand: by one measure, and those that have it none last, whichever way round.</summary>
/// <param name="measure">The measure.</param>
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

    /// <summary>The order that <c>sort</c> asks for; nothing where it asks for another.</summary>
    public static ProgressOrder? Find(string? sort) =>
        sort is not null && Measures.TryGetValue(sort.TrimStart('-'), out var measure) ? new(measure, sort.StartsWith('-')) : null;

    /// <inheritdoc />
    public int Compare(TargetSummary? x, TargetSummary? y)
    {
        var (left, right) = (PlaceOf(x!), PlaceOf(y!));
        return Compare(left, right);
    }

    /// <summary>The targets behind a position, in order.</summary>
    public IEnumerable<TargetSummary> After(IEnumerable<TargetSummary> targets, IReadOnlyList<JsonElement>? position)
    {
        var ordered = targets.Order(this);
        if (position is null)
            return ordered;
        var last = ReadPlace(position);
        return ordered.Where(target => Compare(PlaceOf(target), last) > 0);
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
