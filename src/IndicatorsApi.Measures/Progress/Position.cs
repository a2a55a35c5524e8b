using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How far a period has come, by what is on record.</summary>
/// <param name="Figure">The figure; where several were put together, one that stands for them.</param>
/// <param name="Parts">The figures on record that it follows from.</param>
/// <param name="Months">How many months of the period it covers.</param>
/// <param name="IsOwn">Whether it is the period's own figure, which always wins.</param>
/// <param name="IsDifference">Whether it is the difference of two cumulative figures.</param>
/// <param name="IsWhole">Whether it decides the period: its own figure, the cumulative one through its last month, all its parts, or of a stock its end.</param>
public sealed record Position(Figure Figure, IReadOnlyList<Figure> Parts, int Months, bool IsOwn = false, bool IsDifference = false, bool IsWhole = false)
{
    /// <summary>Whether it is the mean of several figures.</summary>
    public bool IsMean { get; private init; }

    /// <summary>The newest position in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="figures">The figures of one indicator and region.</param>
    /// <returns><see langword="null"/> where no figure of the period counts yet.</returns>
    public static Position? Of(Period period, Timing timing, IReadOnlyList<Figure> figures) => Candidates(period, timing, figures).FirstOrDefault();

    /// <summary>
    /// The positions that a period's figures lead to, the newest first: its own figure, then the one that covers most of it; of those the one
    /// with a level may be older than one that only tells growth.
    /// </summary>
    /// <inheritdoc cref="Of" />
    public static IEnumerable<Position> Candidates(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        var own = figures.FirstOrDefault(figure => figure.Period == period);
        if (own is not null)
            yield return new(own, [own], period.Months, IsOwn: true, IsWhole: true);
        if (own is { Level: not null })
            yield break;
        foreach (var position in Partly(period, timing, figures).OfType<Position>().OrderByDescending(position => position.Months).DistinctBy(position => position.Figure))
            yield return position;
    }

    /// <summary>What the first months of a period come to, like with like; <see langword="null"/> where nothing on record tells.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="figures">The figures of one indicator and region.</param>
    /// <param name="months">How many months.</param>
    public static Position? Upto(Period period, Timing timing, IReadOnlyList<Figure> figures, int months) =>
        Points(period, timing, figures).GetValueOrDefault(months);

    /// <summary>What each number of first months of a period comes to, as far as levels on record tell.</summary>
    /// <inheritdoc cref="Of" />
    public static IReadOnlyDictionary<int, Position> Points(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        IReadOnlyList<Figure> levels = [.. figures.Where(figure => figure.Level is not null)];
        var points = (timing.OverTime switch
        {
            OverTime.Sum => SumsOf(period, timing, levels),
            OverTime.Mean => MeansOf(period, timing, levels),
            _ => EndsOf(period, timing, levels),
        }).ToDictionary(position => position.Months);
        if (levels.FirstOrDefault(figure => figure.Period == period) is { } own)
            points[period.Months] = new(own, [own], period.Months, IsOwn: true, IsWhole: true);
        else if (timing.OverTime == OverTime.Mean && period.Kind == PeriodKind.Plan && OfPlan(period, timing, levels) is { IsWhole: true } plan)
            points[period.Months] = plan;
        return points;
    }

    private static IEnumerable<Position> SumsOf(Period period, Timing timing, IReadOnlyList<Figure> levels)
    {
        var sum = new Accumulation(period, levels, timing);
        return Enumerable.Range(1, period.Months)
            .Select(months => sum.Parts(months) is not null ? Joined(period, sum, months, timing) : ByDifference(period, timing, levels, months))
            .OfType<Position>();
    }

    private static IEnumerable<Position> MeansOf(Period period, Timing timing, IReadOnlyList<Figure> levels)
    {
        var published = levels.Where(figure => IsCumulativeIn(period, figure)).ToDictionary(figure => figure.Period.Months);
        var mean = new Accumulation(period, levels.Where(figure => figure.Period.Kind != PeriodKind.YearToDate), timing);
        return Enumerable.Range(1, period.Months)
            .Select(months =>
                published.TryGetValue(months, out var figure) ? new(figure, [figure], months, IsWhole: months == period.Months)
                : mean.Parts(months) is not null ? Joined(period, mean, months, timing) : null)
            .OfType<Position>();
    }

    private static IEnumerable<Position> EndsOf(Period period, Timing timing, IReadOnlyList<Figure> levels) => levels
        .Where(figure => MayStandIn(period, timing, figure))
        .GroupBy(figure => figure.Period.LastMonth - period.FirstMonth + 1)
        .Select(end => new Position(end.MaxBy(figure => figure.Period)!, [end.MaxBy(figure => figure.Period)!], end.Key));

    private static IEnumerable<Position?> Partly(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        IReadOnlyList<Figure> levels = [.. figures.Where(figure => figure.Level is not null)];
        return timing.OverTime switch
        {
            OverTime.Sum => [OfSum(period, timing, figures), OfSum(period, timing, levels)],
            OverTime.Mean => [OfMean(period, timing, figures), OfMean(period, timing, levels)],
            _ => [Newest(period, timing, figures), Newest(period, timing, levels)],
        };
    }

    private static Position? OfSum(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        var sum = new Accumulation(period, figures, timing);
        var direct = sum.Months == 0 ? null : Joined(period, sum, sum.Months, timing);
        var difference = ByDifference(period, timing, figures);
        return difference?.Months > (direct?.Months ?? 0) ? difference : direct;
    }

    /// <summary>The published cumulative mean where there is one, else that of the months; a plan stands where its newest year does.</summary>
    private static Position? OfMean(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        if (period.Kind == PeriodKind.Plan)
            return OfPlan(period, timing, figures);
        if (period.Kind == PeriodKind.Month)
            return null;
        var published = figures.Where(figure => IsCumulativeIn(period, figure)).MaxBy(figure => figure.Period);
        if (published is not null)
            return new(published, [published], published.Period.Months, IsWhole: published.Period.Months == period.Months);
        var mean = new Accumulation(period, figures.Where(figure => figure.Period.Kind != PeriodKind.YearToDate), timing);
        return mean.Months == 0 ? null : Joined(period, mean, mean.Months, timing);
    }

    private static Position? OfPlan(Period plan, Timing timing, IReadOnlyList<Figure> figures)
    {
        for (var year = plan.Year; year > plan.Year - plan.Number; year--)
        {
            if (Of(Period.OfYear(year), timing, figures) is { } newest)
            {
                var before = (plan.Number - (plan.Year - year) - 1) * 12;
                return newest with { Months = before + newest.Months, IsOwn = false, IsWhole = year == plan.Year && newest.IsWhole };
            }
        }

        return null;
    }

    private static bool IsCumulativeIn(Period period, Figure figure) =>
        figure.Period.Kind == PeriodKind.YearToDate && figure.Period.FirstMonth == period.FirstMonth && figure.Period.LastMonth <= period.LastMonth;

    /// <summary>What a period inside a year has come to, as the cumulative figures before and after its months tell.</summary>
    private static Position? ByDifference(Period period, Timing timing, IReadOnlyList<Figure> figures, int? wanted = null)
    {
        // A year, and a plan of years, has nothing before it to be the difference to.
        var before = period.FirstMonth % 12;
        if (before == 0)
            return null;

        var year = new Accumulation(Period.OfYear(period.Year), figures, timing);
        var months = Enumerable.Range(1, period.Months).LastOrDefault(month => (wanted is null || month == wanted) && year.Level(before + month) is not null);
        if (months == 0 || year.Level(before) is not { } start)
            return null;

        var last = year.Parts(before + months)!;
        var level = year.Level(before + months)!.Value.Minus(start);
        var parts = last.Union(year.Parts(before)!).ToList();
        return new(
            last[^1] with { Period = NameOf(period, months, last[^1].Period), Level = level, ReportedGrowthPercent = null, ReportedChange = null, Provenance = null, StandsFor = StandsForOf(parts) },
            parts,
            months,
            IsDifference: true,
            IsWhole: months == period.Months);
    }

    /// <summary>Of several figures with one end the longest counts.</summary>
    private static Position? Newest(Period period, Timing timing, IReadOnlyList<Figure> figures)
    {
        var newest = figures
            .Where(figure => MayStandIn(period, timing, figure))
            .MaxBy(figure => figure.Period);
        if (newest is null)
            return null;
        var covers = timing.IsOfTheEnd || newest.Period.Months >= Math.Min(period.Months, 12);
        return new(newest, [newest], newest.Period.LastMonth - period.FirstMonth + 1, IsWhole: covers && newest.Period.LastMonth == period.LastMonth);
    }

    private static bool MayStandIn(Period period, Timing timing, Figure figure) =>
        figure.Period.Kind != PeriodKind.Plan && (timing.Measure == MeasureKind.Stock
            ? figure.Period.LastMonth >= period.FirstMonth && figure.Period.LastMonth <= period.LastMonth
            : period.Contains(figure.Period));

    private static Position Joined(Period period, Accumulation course, int months, Timing timing)
    {
        var parts = course.Parts(months)!;
        var isWhole = months == period.Months;
        if (parts.Count == 1)
            return new(parts[0], parts, months, IsWhole: isWhole);
        var figure = parts[^1] with
        {
            Period = NameOf(period, months, parts[^1].Period),
            Level = course.Level(months),
            Status = parts.Min(part => part.Status),
            ReportedGrowthPercent = null,
            ReportedChange = null,
            Provenance = null,
            StandsFor = StandsForOf(parts),
        };
        return new(figure, parts, months, IsWhole: isWhole) { IsMean = !timing.AddsUp };
    }

    private static IReadOnlyList<RegionFigure> StandsForOf(IReadOnlyList<Figure> parts) => parts.Any(part => part.StandsFor.Count > 0) ? [.. parts.SelectMany(part => part.StandsFor)] : [];

    /// <summary>The period that a sum or mean speaks of, where a form of it has a name; else that of its last part.</summary>
    private static Period NameOf(Period period, int months, Period last) =>
        period.FirstMonth % 12 == 0 && months <= 12 ? Period.Of(PeriodKind.YearToDate, period.FirstMonth / 12, months)
        : months == period.Months && period.Kind != PeriodKind.Plan ? period
        : last;
}
