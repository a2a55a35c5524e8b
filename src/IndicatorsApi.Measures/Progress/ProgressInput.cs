using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The input of the progress measures of a target. All numbers are in one unit.</summary>
public sealed record ProgressInput
{
    private readonly IReadOnlyList<ObservationValue> _observations = [];
    private readonly IReadOnlyList<ObservationValue> _baselineObservations = [];

    /// <summary>The target period.</summary>
    public required Period Period { get; init; }

    /// <summary>The rule of the target.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>The polarity of the indicator.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The kind of measure.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>The aggregation over the parts of a period. Default: that of the kind of measure.</summary>
    public TemporalAggregation? OverTime { get; init; }

    /// <summary>Indicates that a mean weights months by their days.</summary>
    public bool WeightedByDays { get; init; }

    /// <summary>The temporal properties of the indicator.</summary>
    public TemporalProperties Timing => new(Measure, OverTime ?? TemporalAggregationRules.Default(Measure), WeightedByDays);

    /// <summary>Indicates that the indicator is summed over time.</summary>
    public bool AddsUp => Timing.AddsUp;

    /// <summary>Indicates that the indicator is a percentage.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>The observations of the target's indicator in the target period and before, up to <see cref="On"/>.</summary>
    public IReadOnlyList<ObservationValue> Observations
    {
        get => On is { } day ? [.. _observations.Where(observation => observation.Period.End <= day)] : _observations;
        init => _observations = value;
    }

    /// <summary>The observations of the baseline's indicator, up to <see cref="On"/>.</summary>
    public IReadOnlyList<ObservationValue> BaselineObservations
    {
        get => On is { } day ? [.. _baselineObservations.Where(observation => observation.Period.End <= day)] : _baselineObservations;
        init => _baselineObservations = value;
    }

    /// <summary>The baseline period. Absent only if it would be before the first allowed year.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Indicates that the target has an explicit baseline instead of the value one year earlier.</summary>
    public bool HasExplicitBaseline { get; init; }

    /// <summary>Indicates that the baseline is comparable and not a proxy. Default: <see langword="true"/>.</summary>
    public bool BaselineComparable { get; init; } = true;

    /// <summary>The changes of the region since the baseline period.</summary>
    public RegionChange Change { get; init; } = RegionChange.None;

    /// <summary>The method of assessing the pace. Default: linear.</summary>
    public ProgressMethod Method { get; init; }

    /// <summary>The thresholds of the status.</summary>
    public StatusThresholds Thresholds { get; init; } = new ProgressOptions().Linear;

    /// <inheritdoc cref="ProgressOptions.Direction" />
    public StatusThresholds DirectionThresholds { get; init; } = new ProgressOptions().Direction;

    /// <summary>The minimum value of the indicator, if any.</summary>
    public decimal? Min { get; init; }

    /// <summary>The maximum value of the indicator, if any.</summary>
    public decimal? Max { get; init; }

    /// <summary>Indicates that the cumulative value may decrease, because values may be negative or it has decreased before.</summary>
    public bool CanDecrease =>
        Min is < 0
        || Observations.Any(observation => Period.Contains(observation.Period) && observation.Level is { Value: < 0 })
        || new Accumulation(Period, Observations, Timing).Fall is not null;

    /// <inheritdoc cref="ProgressOptions.NearPercent" />
    public decimal NearPercent { get; init; } = new ProgressOptions().NearPercent;

    /// <inheritdoc cref="ProgressOptions.AheadPercent" />
    public decimal AheadPercent { get; init; } = new ProgressOptions().AheadPercent;

    /// <summary>The basis of the elapsed share. Default: months.</summary>
    public ElapsedBasis Profile { get; init; }

    /// <summary>The date of the assessment. Only periods that end by then count. Absent if all observations count.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The date from which lateness is measured.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The coverage of the target period by the newest decisive observation, or else by the newest one.</summary>
    public PeriodCoverage? Coverage
    {
        get
        {
            var candidates = PeriodCoverage.Candidates(Period, Timing, Observations).ToList();
            return candidates.Find(CanDecide) ?? candidates.FirstOrDefault();
        }
    }

    /// <summary>The newest coverage of the target period, if it is not decisive and an older one is.</summary>
    public PeriodCoverage? UndecidedCoverage
    {
        get
        {
            var newest = PeriodCoverage.Of(Period, Timing, Observations);
            return newest is not null && Coverage is { } coverage && newest.Observation != coverage.Observation ? newest : null;
        }
    }

    /// <summary>The newest observation before the target period, in the form of <see cref="FormBefore"/>.</summary>
    public ObservationValue? LatestBeforePeriod => Observations
        .Where(observation => observation.Period.Kind == FormBefore(Period) && observation.Period.LastMonth < Period.FirstMonth)
        .MaxBy(observation => observation.Period);

    /// <summary>Returns the kind of the periods before a target period: the same kind, or years before a plan.</summary>
    public static PeriodKind FormBefore(Period period) => period.Kind == PeriodKind.Plan ? PeriodKind.Year : period.Kind;

    /// <summary>The baseline: recorded, or else implied by the growth or change published for the whole target period.</summary>
    public Baseline? Baseline
    {
        get
        {
            if (BaselinePeriod is { } period && WholeOf(period) is { } recorded)
                return new(recorded.Observation, recorded.Parts, BaselineComparable, PreviousValue.OriginOf(recorded.Observation));
            if (HasExplicitBaseline || Coverage is not { IsWhole: true, Observation: var own })
                return null;
            if (PreviousValue.Of(own, observed: null) is not { } implied)
                return null;
            return new(new(own.Indicator, implied.Period, implied.Level, own.Status), [own], Comparable: true, implied.Origin);
        }
    }

    /// <summary>Returns the baseline's value at the same point of its period.</summary>
    /// <param name="coverage">The coverage of the target period.</param>
    /// <returns><see langword="null"/> if no observation of the same form exists. Different forms are never compared.</returns>
    public PeriodCoverage? SamePoint(PeriodCoverage coverage)
    {
        if (BaselinePeriod is not { } period || (period.Kind == PeriodKind.Plan) != (Period.Kind == PeriodKind.Plan))
            return null;
        if (Timing.OverTime != Measures.Observations.TemporalAggregation.Last)
            return PeriodCoverage.ThroughMonth(period, Timing, BaselineObservations, coverage.Months);
        var form = coverage.Observation.Period.YearsEarlier(Period.Year - period.Year);
        var same = BaselineObservations.FirstOrDefault(observation => observation.Period == form && observation.Level is not null);
        return same is null ? null : new(same, [same], coverage.Months);
    }

    private PeriodCoverage? WholeOf(Period period)
    {
        var whole = PeriodCoverage.Candidates(period, Timing, BaselineObservations).Where(candidate => candidate.IsWhole).ToList();
        return whole.Find(candidate => candidate.Observation.Level is not null) ?? whole.FirstOrDefault();
    }

    /// <summary>Returns <see langword="true"/> if a coverage is decisive: it has a value, or the required growth or change.</summary>
    private bool CanDecide(PeriodCoverage coverage) =>
        coverage.Observation.Level is not null
        || (!HasExplicitBaseline && Rule.Resolve(Polarity, baseline: null) switch
        {
            GrowthBy => coverage.Observation.ReportedGrowthPercent is not null,
            DirectionOnly => (coverage.Observation.ReportedGrowthPercent ?? coverage.Observation.ReportedChange) is not null,
            ChangeBy => coverage.IsWhole && coverage.Observation.ReportedChange is not null,
            _ => false,
        });
}
