using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The part of a period that is covered by recorded observations.</summary>
/// <param name="Observation">The observation, or the one derived from several.</param>
/// <param name="Parts">The recorded observations behind it.</param>
/// <param name="Months">The number of covered months.</param>
/// <param name="IsOwn"><see langword="true"/> for the period's own observation, which takes precedence.</param>
/// <param name="IsDifference"><see langword="true"/> for the difference of two cumulative observations.</param>
/// <param name="IsWhole">
/// <see langword="true"/> if the whole period is covered: by its own observation, by the cumulative one through its last month, by all its
/// parts, or for a stock by its end.
/// </param>
public sealed record PeriodCoverage(
    ObservationValue Observation,
    IReadOnlyList<ObservationValue> Parts,
    int Months,
    bool IsOwn = false,
    bool IsDifference = false,
    bool IsWhole = false)
{
    /// <summary>Indicates that the observation is the mean of several.</summary>
    public bool IsMean { get; private init; }

    /// <summary>Returns the newest coverage of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">The temporal properties of the indicator.</param>
    /// <param name="observations">The observations of one series.</param>
    /// <returns><see langword="null"/> if no observation of the period counts yet.</returns>
    public static PeriodCoverage? Of(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations) =>
        Candidates(period, timing, observations).FirstOrDefault();

    /// <summary>Returns the possible coverages of a period: its own observation, then the others by covered months, descending.</summary>
    /// <remarks>A coverage with a value may be older than one with growth only.</remarks>
    /// <inheritdoc cref="Of" />
    public static IEnumerable<PeriodCoverage> Candidates(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        var own = observations.FirstOrDefault(observation => observation.Period == period);
        if (own is not null)
            yield return new(own, [own], period.Months, IsOwn: true, IsWhole: true);
        if (own is { Level: not null })
            yield break;
        var partial = PartialCandidates(period, timing, observations)
            .OfType<PeriodCoverage>()
            .OrderByDescending(coverage => coverage.Months)
            .DistinctBy(coverage => coverage.Observation);
        foreach (var coverage in partial)
            yield return coverage;
    }

    /// <summary>Returns the coverage of the first months of a period; <see langword="null"/> if their value is unknown.</summary>
    /// <param name="period">The period.</param>
    /// <param name="timing">The temporal properties of the indicator.</param>
    /// <param name="observations">The observations of one series.</param>
    /// <param name="months">The number of months.</param>
    public static PeriodCoverage? ThroughMonth(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations, int months) =>
        Points(period, timing, observations).GetValueOrDefault(months);

    /// <summary>Returns all coverages of a period with a value, by the number of covered months.</summary>
    /// <inheritdoc cref="Of" />
    public static IReadOnlyDictionary<int, PeriodCoverage> Points(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        IReadOnlyList<ObservationValue> levels = [.. observations.Where(observation => observation.Level is not null)];
        var points = (timing.OverTime switch
        {
            TemporalAggregation.Sum => SumsOf(period, timing, levels),
            TemporalAggregation.Mean => MeansOf(period, timing, levels),
            _ => EndsOf(period, timing, levels),
        }).ToDictionary(coverage => coverage.Months);
        if (levels.FirstOrDefault(observation => observation.Period == period) is { } own)
            points[period.Months] = new(own, [own], period.Months, IsOwn: true, IsWhole: true);
        else if (timing.OverTime == TemporalAggregation.Mean && period.Kind == PeriodKind.Plan
            && OfPlan(period, timing, levels) is { IsWhole: true } plan)
            points[period.Months] = plan;
        return points;
    }

    private static IEnumerable<PeriodCoverage> SumsOf(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> levels)
    {
        var sum = new Accumulation(period, levels, timing);
        return Enumerable.Range(1, period.Months)
            .Select(months => sum.Parts(months) is not null
                ? Combine(period, sum, months, timing)
                : ByDifference(period, timing, levels, months))
            .OfType<PeriodCoverage>();
    }

    private static IEnumerable<PeriodCoverage> MeansOf(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> levels)
    {
        var published = levels
            .Where(observation => IsCumulativeIn(period, observation))
            .ToDictionary(observation => observation.Period.Months);
        var mean = new Accumulation(period, levels.Where(observation => observation.Period.Kind != PeriodKind.YearToDate), timing);
        return Enumerable.Range(1, period.Months)
            .Select(months =>
                published.TryGetValue(months, out var observation)
                    ? new(observation, [observation], months, IsWhole: months == period.Months)
                : mean.Parts(months) is not null ? Combine(period, mean, months, timing)
                : null)
            .OfType<PeriodCoverage>();
    }

    private static IEnumerable<PeriodCoverage> EndsOf(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> levels) =>
        levels
            .Where(observation => IsCandidate(period, timing, observation))
            .GroupBy(observation => observation.Period.LastMonth - period.FirstMonth + 1)
            .Select(end => (Observation: end.MaxBy(observation => observation.Period)!, Months: end.Key))
            .Select(end => new PeriodCoverage(end.Observation, [end.Observation], end.Months));

    private static IEnumerable<PeriodCoverage?> PartialCandidates(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
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
        var direct = sum.Months == 0 ? null : Combine(period, sum, sum.Months, timing);
        var difference = ByDifference(period, timing, observations);
        return difference?.Months > (direct?.Months ?? 0) ? difference : direct;
    }

    /// <summary>Returns the published cumulative mean, or else the mean of the months.</summary>
    /// <remarks>A plan has the coverage of its newest year.</remarks>
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
        return mean.Months == 0 ? null : Combine(period, mean, mean.Months, timing);
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
        observation.Period.Kind == PeriodKind.YearToDate
        && observation.Period.FirstMonth == period.FirstMonth
        && observation.Period.LastMonth <= period.LastMonth;

    /// <summary>Returns the coverage of a period within a year as the difference of two cumulative values.</summary>
    private static PeriodCoverage? ByDifference(
        Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations, int? requested = null)
    {
        // A period that starts in January has no cumulative value before it.
        var before = period.FirstMonth % 12;
        if (before == 0)
            return null;

        var year = new Accumulation(Period.OfYear(period.Year), observations, timing);
        var months = Enumerable.Range(1, period.Months)
            .LastOrDefault(month => (requested is null || month == requested) && year.Level(before + month) is not null);
        if (months == 0 || year.Level(before) is not { } start)
            return null;

        var last = year.Parts(before + months)!;
        var parts = last.Union(year.Parts(before)!).ToList();
        var observation = last[^1] with
        {
            Period = PeriodOf(period, months, last[^1].Period),
            Level = year.Level(before + months)!.Value.Minus(start),
            ReportedGrowthPercent = null,
            ReportedChange = null,
            Provenance = null,
            AggregatedFrom = AggregatedFromOf(parts),
        };
        return new(observation, parts, months, IsDifference: true, IsWhole: months == period.Months);
    }

    /// <summary>Returns the newest observation. Of several with the same end the longest counts.</summary>
    private static PeriodCoverage? Newest(Period period, TemporalProperties timing, IReadOnlyList<ObservationValue> observations)
    {
        var newest = observations
            .Where(observation => IsCandidate(period, timing, observation))
            .MaxBy(observation => observation.Period);
        if (newest is null)
            return null;
        var covers = timing.IsPointInTime || newest.Period.Months >= Math.Min(period.Months, 12);
        var months = newest.Period.LastMonth - period.FirstMonth + 1;
        return new(newest, [newest], months, IsWhole: covers && newest.Period.LastMonth == period.LastMonth);
    }

    private static bool IsCandidate(Period period, TemporalProperties timing, ObservationValue observation) =>
        observation.Period.Kind != PeriodKind.Plan && (timing.Measure == MeasureKind.Stock
            ? observation.Period.LastMonth >= period.FirstMonth && observation.Period.LastMonth <= period.LastMonth
            : period.Contains(observation.Period));

    private static PeriodCoverage Combine(Period period, Accumulation accumulation, int months, TemporalProperties timing)
    {
        var parts = accumulation.Parts(months)!;
        var isWhole = months == period.Months;
        if (parts.Count == 1)
            return new(parts[0], parts, months, IsWhole: isWhole);
        var observation = parts[^1] with
        {
            Period = PeriodOf(period, months, parts[^1].Period),
            Level = accumulation.Level(months),
            Status = parts.Min(part => part.Status),
            ReportedGrowthPercent = null,
            ReportedChange = null,
            Provenance = null,
            AggregatedFrom = AggregatedFromOf(parts),
        };
        return new(observation, parts, months, IsWhole: isWhole) { IsMean = !timing.AddsUp };
    }

    private static IReadOnlyList<RegionObservation> AggregatedFromOf(IReadOnlyList<ObservationValue> parts) =>
        parts.Any(part => part.AggregatedFrom.Count > 0) ? [.. parts.SelectMany(part => part.AggregatedFrom)] : [];

    /// <summary>Returns the period of a sum or mean: a cumulative period, the period itself, or else the period of the last part.</summary>
    private static Period PeriodOf(Period period, int months, Period last) =>
        period.FirstMonth % 12 == 0 && months <= 12 ? Period.Of(PeriodKind.YearToDate, period.FirstMonth / 12, months)
        : months == period.Months && period.Kind != PeriodKind.Plan ? period
        : last;
}
