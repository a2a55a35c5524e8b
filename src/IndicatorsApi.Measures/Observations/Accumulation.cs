using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Observations;

/// <summary>Accumulates the observations of a period month by month, as a sum or a mean.</summary>
/// <remarks>
/// Cumulative observations are used as published. Months, quarters and half-years are joined as far as they reach without a gap. Results
/// are not stored, so a correction of March also corrects June.
/// </remarks>
public sealed class Accumulation
{
    private readonly int _firstMonth;
    private readonly TemporalProperties _timing;
    private readonly IReadOnlyList<ObservationValue> _observations;
    private readonly IReadOnlyList<ObservationValue>?[] _parts;

    /// <summary>The relative difference of two sums that rounding of single months explains: 0.1 %.</summary>
    private const decimal RoundingTolerance = 0.001m;

    /// <summary>Accumulates the observations within a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="observations">The observations of one series. Those outside the period are ignored.</param>
    /// <param name="timing">The temporal properties of the indicator.</param>
    public Accumulation(Period period, IEnumerable<ObservationValue> observations, TemporalProperties timing)
    {
        _timing = timing;
        _firstMonth = period.FirstMonth;
        _observations =
        [
            .. observations
                .Where(observation => observation.Period.Kind != PeriodKind.Plan && period.Contains(observation.Period))
                .OrderBy(observation => observation.Period),
        ];
        _parts = new IReadOnlyList<ObservationValue>?[period.Months + 1];
        _parts[0] = [];
        var byEnd = _observations.ToLookup(observation => MonthOf(observation.Period.LastMonth));
        for (var month = 1; month < _parts.Length; month++)
            _parts[month] = BestChain(byEnd[month]);
    }

    /// <summary>The number of months covered without a gap.</summary>
    public int Months => Array.FindLastIndex(_parts, parts => parts is not null);

    /// <summary>Returns the observations that cover the first months, in order; <see langword="null"/> if there is a gap.</summary>
    public IReadOnlyList<ObservationValue>? Parts(int months) => months >= 0 && months < _parts.Length ? _parts[months] : null;

    /// <summary>Returns the accumulated value of the first months; <see langword="null"/> if a month or a value is missing.</summary>
    public QualifiedValue? Level(int months) =>
        Parts(months) is { Count: > 0 } parts && parts.All(part => part.Level is not null) ? LevelOf(parts) : null;

    /// <summary>Returns the value of a single month as the difference of two accumulated values.</summary>
    /// <param name="month">The month, counted from 1 within the period.</param>
    /// <returns><see langword="null"/> if one of the two is unknown.</returns>
    public QualifiedValue? Difference(int month) =>
        Level(month) is not { } upTo ? null
        : month == 1 ? upTo
        : Level(month - 1) is { } before ? upTo.Minus(before) : null;

    /// <summary>The missing months before later observations: <c>2025-04, 2025-07–2025-08</c>.</summary>
    public string? Gap
    {
        get
        {
            var covered = _observations
                .SelectMany(observation => Enumerable.Range(MonthOf(observation.Period.FirstMonth), observation.Period.Months))
                .ToHashSet();
            if (covered.Count == 0)
                return null;
            var missing = Enumerable.Range(Months + 1, Math.Max(0, covered.Max() - Months))
                .Where(month => !covered.Contains(month))
                .ToList();
            return missing.Count == 0 ? null : string.Join(", ", Spans(missing).Select(span => NameOf(span.First, span.Last)));
        }
    }

    /// <summary>The first decrease of a cumulative value: <c>2025-06-YTD &lt; 2025-05-YTD</c>.</summary>
    public string? Fall => _observations
        .Where(observation => observation is { Period.Kind: PeriodKind.YearToDate, Level: not null })
        .GroupBy(observation => observation.Period.Year)
        .Select(year => year.OrderBy(observation => observation.Period).ToList())
        .SelectMany(year => year.Zip(year.Skip(1)))
        .Where(pair => pair.Second.Level!.Value.CompareWith(pair.First.Level!.Value) < 0)
        .Select(pair => $"{pair.Second.Period} < {pair.First.Period}")
        .FirstOrDefault();

    /// <summary>The different sums of the same months, beyond rounding: <c>2025-H1: 50; 2025-06-YTD: 52</c>.</summary>
    public string? Disagreement
    {
        get
        {
            if (!_timing.AddsUp || Level(Months) is not { } chosen)
                return null;
            var others = ChainsTo(_observations.Where(observation => MonthOf(observation.Period.LastMonth) == Months))
                .Where(chain => chain.All(part => part.Level is not null))
                .Select(chain => (Chain: chain, Level: LevelOf(chain).Value))
                .Where(other => Math.Abs(other.Level - chosen.Value) > Math.Abs(chosen.Value) * RoundingTolerance)
                .ToList();
            if (others.Count == 0)
                return null;
            var descriptions = others.Select(other => Describe(other.Chain, other.Level)).Prepend(Describe(Parts(Months)!, chosen.Value));
            return string.Join("; ", descriptions);

            static string Describe(IEnumerable<ObservationValue> parts, decimal level) =>
                $"{string.Join(" + ", parts.Select(part => part.Period))}: {level:0.##########}";
        }
    }

    /// <summary>Returns the best chain of observations to the end of a month.</summary>
    /// <remarks>
    /// A value takes precedence over growth alone, an annual observation over all others, then the chain with the newest cumulative
    /// observation. Then the longest last part wins for a sum, and the shortest for a mean, so that a mean is one of months where possible.
    /// </remarks>
    private IReadOnlyList<ObservationValue>? BestChain(IEnumerable<ObservationValue> ending) => ChainsTo(ending)
        .OrderBy(chain => chain[^1].Level is null)
        .ThenByDescending(chain => chain[^1].Period.Kind == PeriodKind.Year)
        .ThenByDescending(chain => chain.LastOrDefault(part => part.Period.Kind == PeriodKind.YearToDate)?.Period.LastMonth ?? 0)
        .ThenByDescending(chain => _timing.AddsUp ? chain[^1].Period.Months : -chain[^1].Period.Months)
        .FirstOrDefault();

    /// <summary>Returns the chains to the end of a month: each observation that ends there, joined to the chain before it.</summary>
    private IEnumerable<IReadOnlyList<ObservationValue>> ChainsTo(IEnumerable<ObservationValue> ending) => ending
        .Where(observation => _parts[MonthOf(observation.Period.FirstMonth) - 1] is { } before
            && (before.Count == 0 || (observation.Level is not null && before.All(part => part.Level is not null))))
        .Select(observation => (IReadOnlyList<ObservationValue>)[.. _parts[MonthOf(observation.Period.FirstMonth) - 1]!, observation]);

    private QualifiedValue LevelOf(IReadOnlyList<ObservationValue> parts)
    {
        if (parts.Count == 1)
            return parts[0].Level!.Value;
        if (_timing.AddsUp)
            return parts.Skip(1).Aggregate(parts[0].Level!.Value, (sum, part) => sum.Plus(part.Level!.Value));
        var weighted = parts.Skip(1).Aggregate(WeightedLevelOf(parts[0]), (sum, part) => sum.Plus(WeightedLevelOf(part)));
        return weighted with { Value = weighted.Value / parts.Sum(WeightOf) };
    }

    private QualifiedValue WeightedLevelOf(ObservationValue observation) => observation.Level!.Value.Scale(WeightOf(observation));

    private decimal WeightOf(ObservationValue observation) =>
        _timing.WeightedByDays
            ? NodaTime.Period.DaysBetween(observation.Period.Start, observation.Period.End) + 1
            : observation.Period.Months;

    /// <summary>Converts an absolute month to its number within the period, from 1.</summary>
    private int MonthOf(int month) => month - _firstMonth + 1;

    private string NameOf(int first, int last) => first == last ? NameOf(first) : $"{NameOf(first)}–{NameOf(last)}";

    private string NameOf(int month) =>
        Period.Of(PeriodKind.Month, (_firstMonth + month - 1) / 12, ((_firstMonth + month - 1) % 12) + 1).ToString();

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
