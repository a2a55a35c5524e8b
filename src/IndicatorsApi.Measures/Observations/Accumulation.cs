using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Observations;

/// <summary>
/// Joins figures month by month from the beginning of a period: cumulative figures as they are, months, quarters and half-years where
/// they join without a gap; and adds them up, or takes their mean. Nothing of it is stored, so correcting March corrects June.
/// </summary>
public sealed class Accumulation
{
    private readonly int _firstMonth;
    private readonly TemporalProperties _timing;
    private readonly IReadOnlyList<ObservationValue> _figures;
    private readonly IReadOnlyList<ObservationValue>?[] _parts;

    /// <summary>Months that were rounded one by one do not add up to the last digit.</summary>
    private const decimal RoundingShare = 0.001m;

    /// <summary>Adds up the figures that lie within a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="observations">The figures of one indicator and region; those outside the period do not count.</param>
    /// <param name="timing">Whether they add up, or their mean is taken.</param>
    public Accumulation(Period period, IEnumerable<ObservationValue> observations, TemporalProperties timing)
    {
        _timing = timing;
        _firstMonth = period.FirstMonth;
        _figures = [.. observations.Where(observation => observation.Period.Kind != PeriodKind.Plan && period.Contains(observation.Period)).OrderBy(observation => observation.Period)];
        _parts = new IReadOnlyList<ObservationValue>?[period.Months + 1];
        _parts[0] = [];
        var byEnd = _figures.ToLookup(observation => MonthOf(observation.Period.LastMonth));
        for (var month = 1; month < _parts.Length; month++)
            _parts[month] = Reach(byEnd[month]);
    }

    /// <summary>How many months are covered without a gap.</summary>
    public int Months => Array.FindLastIndex(_parts, parts => parts is not null);

    /// <summary>The figures that cover the first months, in their order; <see langword="null"/> where they do not join.</summary>
    public IReadOnlyList<ObservationValue>? Parts(int months) => months >= 0 && months < _parts.Length ? _parts[months] : null;

    /// <summary>What the first months come to; <see langword="null"/> where their figures do not join, or hold no level.</summary>
    public QualifiedValue? Level(int months) =>
        Parts(months) is { Count: > 0 } parts && parts.All(part => part.Level is not null) ? LevelOf(parts) : null;

    /// <summary>One month by itself, as the difference between what it and the month before it come to.</summary>
    /// <param name="month">The month, counted from 1 within the period.</param>
    /// <returns><see langword="null"/> where one of the two is not known.</returns>
    public QualifiedValue? Difference(int month) =>
        Level(month) is not { } upTo ? null
        : month == 1 ? upTo
        : Level(month - 1) is { } before ? upTo.Minus(before) : null;

    /// <summary>The months for which there is no figure although there are later ones: <c>2025-04, 2025-07–2025-08</c>.</summary>
    public string? Gap
    {
        get
        {
            var covered = _figures.SelectMany(observation => Enumerable.Range(MonthOf(observation.Period.FirstMonth), observation.Period.Months)).ToHashSet();
            var missing = covered.Count == 0 ? [] : Enumerable.Range(Months + 1, Math.Max(0, covered.Max() - Months)).Where(month => !covered.Contains(month)).ToList();
            return missing.Count == 0 ? null : string.Join(", ", Spans(missing).Select(span => span.First == span.Last ? Name(span.First) : $"{Name(span.First)}–{Name(span.Last)}"));
        }
    }

    /// <summary>Two cumulative figures of which the later is the smaller one: <c>2025-06-YTD below 2025-05-YTD</c>.</summary>
    public string? Fall => _figures
        .Where(observation => observation is { Period.Kind: PeriodKind.YearToDate, Level: not null })
        .GroupBy(observation => observation.Period.Year)
        .Select(year => year.OrderBy(observation => observation.Period).ToList())
        .SelectMany(year => year.Zip(year.Skip(1)))
        .Where(pair => pair.Second.Level!.Value.CompareWith(pair.First.Level!.Value) < 0)
        .Select(pair => $"{pair.Second.Period} < {pair.First.Period}")
        .FirstOrDefault();

    /// <summary>Two ways to the same months that come to different numbers, which rounding does not explain: <c>2025-H1: 50; 2025-06-YTD: 52</c>.</summary>
    public string? Disagreement
    {
        get
        {
            if (!_timing.AddsUp || Level(Months) is not { } chosen)
                return null;
            var others = Joining(_figures.Where(observation => MonthOf(observation.Period.LastMonth) == Months))
                .Where(way => way.All(part => part.Level is not null))
                .Select(way => (Way: way, Level: LevelOf(way).Value))
                .Where(other => Math.Abs(other.Level - chosen.Value) > Math.Abs(chosen.Value) * RoundingShare)
                .ToList();
            return others.Count == 0 ? null : string.Join("; ", others.Select(other => $"{string.Join(" + ", other.Way.Select(part => part.Period))}: {other.Level:0.##########}").Prepend($"{string.Join(" + ", Parts(Months)!.Select(part => part.Period))}: {chosen.Value:0.##########}"));
        }
    }

    /// <summary>
    /// The best way to the end of a month: a level before a mere growth, a year's own figure before all else, then the way with the newest
    /// cumulative figure, then the longest last step; of a mean the shortest, so that it is one of months where there are months.
    /// </summary>
    private IReadOnlyList<ObservationValue>? Reach(IEnumerable<ObservationValue> ending) => Joining(ending)
        .OrderBy(way => way[^1].Level is null)
        .ThenByDescending(way => way[^1].Period.Kind == PeriodKind.Year)
        .ThenByDescending(way => way.LastOrDefault(part => part.Period.Kind == PeriodKind.YearToDate)?.Period.LastMonth ?? 0)
        .ThenByDescending(way => _timing.AddsUp ? way[^1].Period.Months : -way[^1].Period.Months)
        .FirstOrDefault();

    /// <summary>The ways to the end of a month: each figure that ends there and joins what comes before it.</summary>
    private IEnumerable<IReadOnlyList<ObservationValue>> Joining(IEnumerable<ObservationValue> ending) => ending
        .Where(observation => _parts[MonthOf(observation.Period.FirstMonth) - 1] is { } before
            && (before.Count == 0 || (observation.Level is not null && before.All(part => part.Level is not null))))
        .Select(observation => (IReadOnlyList<ObservationValue>)[.. _parts[MonthOf(observation.Period.FirstMonth) - 1]!, observation]);

    private QualifiedValue LevelOf(IReadOnlyList<ObservationValue> parts)
    {
        if (parts.Count == 1)
            return parts[0].Level!.Value;
        if (_timing.AddsUp)
            return parts.Skip(1).Aggregate(parts[0].Level!.Value, (sum, part) => sum.Plus(part.Level!.Value));
        var whole = parts.Skip(1).Aggregate(parts[0].Level!.Value.Scale(WeightOf(parts[0])), (sum, part) => sum.Plus(part.Level!.Value.Scale(WeightOf(part))));
        return whole with { Value = whole.Value / parts.Sum(WeightOf) };
    }

    private decimal WeightOf(ObservationValue observation) =>
        _timing.WeightedByDays ? NodaTime.Period.DaysBetween(observation.Period.Start, observation.Period.End) + 1 : observation.Period.Months;

    /// <summary>A month counted from 1 within the period.</summary>
    private int MonthOf(int month) => month - _firstMonth + 1;

    private string Name(int month) => Period.Of(PeriodKind.Month, (_firstMonth + month - 1) / 12, ((_firstMonth + month - 1) % 12) + 1).ToString();

    private static IEnumerable<(int First, int Last)> Spans(List<int> months)
    {
        var first = months[0];
        for (var i = 0; i < months.Count; i++)
        {
            if (i + 1 < months.Count && months[i + 1] == months[i] + 1)
                continue;
            yield return (first, months[i]);
            if (i + 1 < months.Count)
                first = months[i + 1];
        }
    }
}
