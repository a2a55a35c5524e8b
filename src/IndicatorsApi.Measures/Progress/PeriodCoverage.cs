using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How far a period has come, by what is on record.</summary>
/// <param name="Observation">The figure; where several were put together, one that stands for them.</param>
/// <param name="Parts">The figures on record that it follows from.</param>
/// <param name="Months">How many months of the period it covers.</param>
/// <param name="IsOwn">Whether it is the period's own figure, which always wins.</param>
/// <param name="IsDifference">Whether it is the difference of two cumulative figures.</param>
/// <param name="IsWhole">Whether it decides the period: its own figure, the cumulative one through its last month, all its parts, or of a stock its end.</param>
public sealed record PeriodCoverage(ObservationValue Observation, IReadOnlyList<ObservationValue> Parts, int Months, bool IsOwn = false, bool IsDifference = false, bool IsWhole = false)
{
    /// <summary>Whether it is the mean of several figures.</summary>
    public bool IsMean { get; private init; }

    /// <summary>The newest position in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="observations">The figures of one indicator and region.</param>
    /// <returns><see langword="null"/> where no figure of the period counts yet.</returns>
    public static PeriodCoverage? Of(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations) => Candidates(period, timing, observations).FirstOrDefault();

    /// <summary>
    /// The positions that a period's figures lead to, the newest first: its own figure, then the one that covers most of it; of those the one
    /// with a level may be older than one that only tells growth.
    /// </summary>
    /// <inheritdoc cref="Of" />
    public static IEnumerable<PeriodCoverage> Candidates(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        var own = observations.FirstOrDefault(observation => observation.Period == period);
        if (own is not null)
            yield return new(own, [own], period.Months, IsOwn: true, IsWhole: true);
        if (own is { Level: not null })
            yield break;
        foreach (var position in Partly(period, timing, observations).OfType<PeriodCoverage>().OrderByDescending(position => position.Months).DistinctBy(position => position.Observation))
            yield return position;
    }

    /// <summary>What the first months of a period come to, like with like; <see langword="null"/> where nothing on record tells.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">How the indicator relates to time.</param>
    /// <param name="observations">The figures of one indicator and region.</param>
    /// <param name="months">How many months.</param>
    public static PeriodCoverage? Upto(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations, int months) =>
        Points(period, timing, observations).GetValueOrDefault(months);

    /// <summary>What each number of first months of a period comes to, as far as levels on record tell.</summary>
    /// <inheritdoc cref="Of" />
    public static IReadOnlyDictionary<int, PeriodCoverage> Points(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        IReadOnlyList<ObservationValue> levels = [.. observations.Where(observation => observation.Level is not null)];
        var points = (timing.OverTime switch
        {
            TemporalAggregation.Sum => SumsOf(period, timing, levels),
            TemporalAggregation.Mean => MeansOf(period, timing, levels),
            _ => EndsOf(period, timing, levels),
        }).ToDictionary(position => position.Months);
        if (levels.FirstOrDefault(observation => observation.Period == period) is { } own)
            points[period.Months] = new(own, [own], period.Months, IsOwn: true, IsWhole: true);
        else if (timing.OverTime == TemporalAggregation.Mean && period.Kind == PeriodKind.Plan && OfPlan(period, timing, levels) is { IsWhole: true } plan)
            points[period.Months] = plan;
        return points;
    }

    private static IEnumerable<PeriodCoverage> SumsOf(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> levels)
    {
        var sum = new Accumulation(period, levels, timing);
        return Enumerable.Range(1, period.Months)
            .Select(months => sum.Parts(months) is not null ? Joined(period, sum, months, timing) : ByDifference(period, timing, levels, months))
            .OfType<PeriodCoverage>();
    }

    private static IEnumerable<PeriodCoverage> MeansOf(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> levels)
    {
        var published = levels.Where(observation => IsCumulativeIn(period, observation)).ToDictionary(observation => observation.Period.Months);
        var mean = new Accumulation(period, levels.Where(observation => observation.Period.Kind != PeriodKind.YearToDate), timing);
        return Enumerable.Range(1, period.Months)
            .Select(months =>
                published.TryGetValue(months, out var observation) ? new(observation, [observation], months, IsWhole: months == period.Months)
                : mean.Parts(months) is not null ? Joined(period, mean, months, timing) : null)
            .OfType<PeriodCoverage>();
    }

    private static IEnumerable<PeriodCoverage> EndsOf(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> levels) => levels
        .Where(observation => MayStandIn(period, timing, observation))
        .GroupBy(observation => observation.Period.LastMonth - period.FirstMonth + 1)
        .Select(end => new PeriodCoverage(end.MaxBy(observation => observation.Period)!, [end.MaxBy(observation => observation.Period)!], end.Key));

    private static IEnumerable<PeriodCoverage?> Partly(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        IReadOnlyList<ObservationValue> levels = [.. observations.Where(observation => observation.Level is not null)];
        return timing.OverTime switch
        {
            TemporalAggregation.Sum => [OfSum(period, timing, observations), OfSum(period, timing, levels)],
            TemporalAggregation.Mean => [OfMean(period, timing, observations), OfMean(period, timing, levels)],
            _ => [Newest(period, timing, observations), Newest(period, timing, levels)],
        };
    }

    private static PeriodCoverage? OfSum(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        var sum = new Accumulation(period, observations, timing);
        var direct = sum.Months == 0 ? null : Joined(period, sum, sum.Months, timing);
        var difference = ByDifference(period, timing, observations);
        return difference?.Months > (direct?.Months ?? 0) ? difference : direct;
    }

    /// <summary>The published cumulative mean where there is one, else that of the months; a plan stands where its newest year does.</summary>
    private static PeriodCoverage? OfMean(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        if (period.Kind == PeriodKind.Plan)
            return OfPlan(period, timing, observations);
        if (period.Kind == PeriodKind.Month)
            return null;
        var published = observations.Where(observation => IsCumulativeIn(period, observation)).MaxBy(observation => observation.Period);
        if (published is not null)
            return new(published, [published], published.Period.Months, IsWhole: published.Period.Months == period.Months);
        var mean = new Accumulation(period, observations.Where(observation => observation.Period.Kind != PeriodKind.YearToDate), timing);
        return mean.Months == 0 ? null : Joined(period, mean, mean.Months, timing);
    }

    private static PeriodCoverage? OfPlan(Period plan, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        for (var year = plan.Year; year > plan.Year - plan.Number; year--)
        {
            if (Of(Period.OfYear(year), timing, observations) is { } newest)
            {
                var before = (plan.Number - (plan.Year - year) - 1) * 12;
                return newest with { Months = before + newest.Months, IsOwn = false, IsWhole = year == plan.Year && newest.IsWhole };
            }
        }

        return null;
    }

    private static bool IsCumulativeIn(Period period, ObservationValue observation) =>
        observation.Period.Kind == PeriodKind.YearToDate && observation.Period.FirstMonth == period.FirstMonth && observation.Period.LastMonth <= period.LastMonth;

    /// <summary>What a period inside a year has come to, as the cumulative figures before and after its months tell.</summary>
    private static PeriodCoverage? ByDifference(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations, int? wanted = null)
    {
        // A year, and a plan of years, has nothing before it to be the difference to.
        var before = period.FirstMonth % 12;
        if (before == 0)
            return null;

        var year = new Accumulation(Period.OfYear(period.Year), observations, timing);
        var months = Enumerable.Range(1, period.Months).LastOrDefault(month => (wanted is null || month == wanted) && year.Level(before + month) is not null);
        if (months == 0 || year.Level(before) is not { } start)
            return null;

        var last = year.Parts(before + months)!;
        var level = year.Level(before + months)!.Value.Minus(start);
        var parts = last.Union(year.Parts(before)!).ToList();
        return new(
            last[^1] with { Period = NameOf(period, months, last[^1].Period), Level = level, ReportedGrowthPercent = null, ReportedChange = null, Provenance = null, AggregatedFrom = StandsForOf(parts) },
            parts,
            months,
            IsDifference: true,
            IsWhole: months == period.Months);
    }

    /// <summary>Of several figures with one end the longest counts.</summary>
    private static PeriodCoverage? Newest(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        var newest = observations
            .Where(observation => MayStandIn(period, timing, observation))
            .MaxBy(observation => observation.Period);
        if (newest is null)
            return null;
        var covers = timing.IsOfTheEnd || newest.Period.Months >= Math.Min(period.Months, 12);
        return new(newest, [newest], newest.Period.LastMonth - period.FirstMonth + 1, IsWhole: covers && newest.Period.LastMonth == period.LastMonth);
    }

    private static bool MayStandIn(Period period, TemporalProperties timing, ObservationValue observation) =>
        observation.Period.Kind != PeriodKind.Plan && (timing.Measure == MeasureKind.Stock
            ? observation.Period.LastMonth >= period.FirstMonth && observation.Period.LastMonth <= period.LastMonth
            : period.Contains(observation.Period));

    private static PeriodCoverage Joined(Period period, Accumulation course, int months, TemporalProperties timing)
    {
        var parts = course.Parts(months)!;
        var isWhole = months == period.Months;
        if (parts.Count == 1)
            return new(parts[0], parts, months, IsWhole: isWhole);
        var observation = parts[^1] with
        {
            Period = NameOf(period, months, parts[^1].Period),
            Level = course.Level(months),
            Status = parts.Min(part => part.Status),
            ReportedGrowthPercent = null,
            ReportedChange = null,
            Provenance = null,
            AggregatedFrom = StandsForOf(parts),
        };
        return new(observation, parts, months, IsWhole: isWhole) { IsMean = !timing.AddsUp };
    }

    private static IReadOnlyList<RegionObservation> StandsForOf(IReadOnlyList<ObservationValue> parts) => parts.Any(part => part.AggregatedFrom.Count > 0) ? [.. parts.SelectMany(part => part.AggregatedFrom)] : [];

    /// <summary>The period that a sum or mean speaks of, where a form of it has a name; else that of its last part.</summary>
    private static Period NameOf(Period period, int months, Period last) =>
        period.FirstMonth % 12 == 0 && months <= 12 ? Period.Of(PeriodKind.YearToDate, period.FirstMonth / 12, months)
        : months == period.Months && period.Kind != PeriodKind.Plan ? period
        : last;
}
