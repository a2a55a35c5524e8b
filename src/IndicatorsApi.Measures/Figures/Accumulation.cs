using IndicatorsApi.Measures.Calendar;

namespace IndicatorsApi.Measures.Figures;

/// <summary>
/// Adds the figures of a flow up, month by month from the beginning of a period: cumulative figures as they are, months,
/// quarters and half-years where they join without a gap. Nothing of it is stored, so correcting March corrects June.
/// </summary>
public sealed class Accumulation
{
    private readonly int _firstMonth;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly IReadOnlyList<Figure>?[] _parts;

    /// <summary>Adds up the figures that lie within a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figures">The figures of one indicator and region; those outside the period do not count.</param>
    public Accumulation(Period period, IEnumerable<Figure> figures)
    {
        _firstMonth = period.FirstMonth;
        _figures = [.. figures.Where(figure => figure.Period.Kind != PeriodKind.Plan && period.Contains(figure.Period))];
        _parts = new IReadOnlyList<Figure>?[period.Months + 1];
        _parts[0] = [];
        var byEnd = _figures.ToLookup(figure => MonthOf(figure.Period.LastMonth));
        for (var month = 1; month < _parts.Length; month++)
            _parts[month] = Reach(byEnd[month]);
    }

    /// <summary>How many months are covered without a gap.</summary>
    public int Months => Array.FindLastIndex(_parts, parts => parts is not null);

    /// <summary>The figures that cover the first months, in their order; <see langword="null"/> where they do not join.</summary>
    public IReadOnlyList<Figure>? Parts(int months) => months >= 0 && months < _parts.Length ? _parts[months] : null;

    /// <summary>What the first months come to; <see langword="null"/> where their figures do not join, or hold no level.</summary>
    public Quantity? Level(int months) =>
        Parts(months) is { Count: > 0 } parts && parts.All(part => part.Level is not null)
            ? parts.Skip(1).Aggregate(parts[0].Level!.Value, (sum, part) => sum.Plus(part.Level!.Value))
            : null;

    /// <summary>One month by itself, as the difference between what it and the month before it come to.</summary>
    /// <param name="month">The month, counted from 1 within the period.</param>
    /// <returns><see langword="null"/> where one of the two is not known.</returns>
    public Quantity? Difference(int month) =>
        Level(month) is not { } upTo ? null
        : month == 1 ? upTo
        : Level(month - 1) is { } before ? upTo.Minus(before) : null;

    /// <summary>The months for which there is no figure although there are later ones: <c>2025-04, 2025-07 to 2025-08</c>.</summary>
    public string? Gap
    {
        get
        {
            var covered = _figures.SelectMany(figure => Enumerable.Range(MonthOf(figure.Period.FirstMonth), figure.Period.Months)).ToHashSet();
            var missing = covered.Count == 0 ? [] : Enumerable.Range(Months + 1, Math.Max(0, covered.Max() - Months)).Where(month => !covered.Contains(month)).ToList();
            return missing.Count == 0 ? null : string.Join(", ", Spans(missing).Select(span => span.First == span.Last ? Name(span.First) : $"{Name(span.First)} to {Name(span.Last)}"));
        }
    }

    /// <summary>Two cumulative figures of which the later is the smaller one: <c>2025-06-YTD below 2025-05-YTD</c>.</summary>
    public string? Fall => _figures
        .Where(figure => figure is { Period.Kind: PeriodKind.YearToDate, Level: not null })
        .GroupBy(figure => figure.Period.Year)
        .Select(year => year.OrderBy(figure => figure.Period).ToList())
        .SelectMany(year => year.Zip(year.Skip(1)))
        .Where(pair => pair.Second.Level!.Value.CompareWith(pair.First.Level!.Value) < 0)
        .Select(pair => $"{pair.Second.Period} < {pair.First.Period}")
        .FirstOrDefault();

    /// <summary>The longest figure that joins what comes before it; a level before a mere growth, a plain period before the cumulative one of the same months.</summary>
    private IReadOnlyList<Figure>? Reach(IEnumerable<Figure> ending)
    {
        var last = ending
            .Where(figure => _parts[MonthOf(figure.Period.FirstMonth) - 1] is { } before
                && (before.Count == 0 || (figure.Level is not null && before.All(part => part.Level is not null))))
            .OrderBy(figure => figure.Level is null)
            .ThenByDescending(figure => figure.Period.Months)
            .ThenBy(figure => figure.Period.Kind == PeriodKind.YearToDate)
            .FirstOrDefault();
        return last is null ? null : [.. _parts[MonthOf(last.Period.FirstMonth) - 1]!, last];
    }

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
