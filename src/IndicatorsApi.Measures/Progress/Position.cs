using IndicatorsApi.Measures.Calendar;
using IndicatorsApi.Measures.Figures;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How far a period has come, by what is on record.</summary>
/// <param name="Figure">The figure; where several were added up, one that stands for their sum.</param>
/// <param name="Parts">The figures on record that it follows from.</param>
/// <param name="Months">How many months of the period it covers.</param>
/// <param name="IsOwn">Whether it is the period's own figure, which always wins.</param>
/// <param name="IsDifference">Whether it is the difference of two cumulative figures.</param>
public sealed record Position(Figure Figure, IReadOnlyList<Figure> Parts, int Months, bool IsOwn = false, bool IsDifference = false)
{
    /// <summary>Finds the position in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="measure">How the indicator relates to time: flows add up, of anything else the newest figure counts.</param>
    /// <param name="figures">The figures of one indicator and region.</param>
    /// <returns><see langword="null"/> where no figure of the period counts yet.</returns>
    public static Position? Of(Period period, MeasureKind measure, IReadOnlyList<Figure> figures)
    {
        if (figures.FirstOrDefault(figure => figure.Period == period) is { } own)
            return new(own, [own], period.Months, IsOwn: true);
        return measure == MeasureKind.Flow ? OfFlow(period, figures) : Newest(period, measure, figures);
    }

    private static Position? OfFlow(Period period, IReadOnlyList<Figure> figures)
    {
        var sum = new Accumulation(period, figures);
        var direct = sum.Months == 0 ? null : new Position(Joined(period, sum, sum.Months), sum.Parts(sum.Months)!, sum.Months);
        var difference = ByDifference(period, figures);
        return difference?.Months > (direct?.Months ?? 0) ? difference : direct;
    }

    /// <summary>What a period inside a year has come to, as the cumulative figures before and after its months tell.</summary>
    private static Position? ByDifference(Period period, IReadOnlyList<Figure> figures)
    {
        var january = period.FirstMonth / 12 * 12;
        var before = period.FirstMonth - january;
        if (before == 0 || period.Kind == PeriodKind.Plan)
            return null;

        var year = new Accumulation(Period.OfYear(period.Year), figures);
        var months = Enumerable.Range(1, period.Months).LastOrDefault(month => year.Level(before + month) is not null);
        if (months == 0 || year.Level(before) is not { } start)
            return null;

        var last = year.Parts(before + months)!;
        var level = year.Level(before + months)!.Value.Minus(start);
        var parts = last.Union(year.Parts(before)!).ToList();
        return new(last[^1] with { Period = NameOf(period, months, last[^1].Period), Level = level, ReportedGrowthPercent = null, ReportedChange = null, Provenance = null }, parts, months, IsDifference: true);
    }

    /// <summary>Of several figures with one end the longest counts: a cumulative mean before that of its last month.</summary>
    private static Position? Newest(Period period, MeasureKind measure, IReadOnlyList<Figure> figures) => figures
        .Where(figure => figure.Period.Kind != PeriodKind.Plan)
        .Where(figure => measure == MeasureKind.Stock
            ? figure.Period.LastMonth >= period.FirstMonth && figure.Period.LastMonth <= period.LastMonth
            : period.Contains(figure.Period))
        .MaxBy(figure => figure.Period) is { } newest
            ? new(newest, [newest], newest.Period.LastMonth - period.FirstMonth + 1)
            : null;

    private static Figure Joined(Period period, Accumulation sum, int months)
    {
        var parts = sum.Parts(months)!;
        return parts.Count == 1 ? parts[0] : parts[^1] with
        {
            Period = NameOf(period, months, parts[^1].Period),
            Level = sum.Level(months),
            Status = parts.Min(part => part.Status),
            ReportedGrowthPercent = null,
            ReportedChange = null,
            Provenance = null,
        };
    }

    /// <summary>The period that a sum speaks of, where a form of it has a name; else that of its last part.</summary>
    private static Period NameOf(Period period, int months, Period last) =>
        period.FirstMonth % 12 == 0 && months <= 12 ? Period.Of(PeriodKind.YearToDate, period.FirstMonth / 12, months)
        : months == period.Months && period.Kind != PeriodKind.Plan ? period
        : last;
}
