using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Everything that decides how a target stands; all numbers in one unit.</summary>
public sealed record ProgressInput
{
    private readonly IReadOnlyList<ObservationValue> _figures = [];
    private readonly IReadOnlyList<ObservationValue> _baselineObservations = [];

    /// <summary>The period the target is for.</summary>
    public required Period Period { get; init; }

    /// <summary>What the target asks for.</summary>
    public required TargetRule Rule { get; init; }

    /// <summary>Which direction of the indicator is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How the indicator relates to time.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>How the figures of the parts of a period make that of the period; without it as goes without saying for the measure.</summary>
    public TemporalAggregation? OverTime { get; init; }

    /// <summary>Whether a mean over time gives each month the weight of its days.</summary>
    public bool WeightedByDays { get; init; }

    /// <summary>How the indicator relates to time.</summary>
    public TemporalProperties Timing => new(Measure, OverTime ?? TemporalAggregationRules.Default(Measure), WeightedByDays);

    /// <summary>Whether the indicator adds up over its periods.</summary>
    public bool AddsUp => Timing.AddsUp;

    /// <summary>Whether the indicator is a percentage.</summary>
    public required bool IsPercent { get; init; }

    /// <summary>The figures of the target's own indicator, of the target period and before.</summary>
    public IReadOnlyList<ObservationValue> Observations
    {
        get => On is { } day ? [.. _figures.Where(observation => observation.Period.End <= day)] : _figures;
        init => _figures = value;
    }

    /// <summary>The figures of the indicator to compare with: the same ones, unless the target names another indicator.</summary>
    public IReadOnlyList<ObservationValue> BaselineObservations
    {
        get => On is { } day ? [.. _baselineObservations.Where(observation => observation.Period.End <= day)] : _baselineObservations;
        init => _baselineObservations = value;
    }

    /// <summary>The period to compare with; absent only where it would lie before the calendar of the record.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Whether the target names a baseline of its own instead of the figure of one year earlier.</summary>
    public bool NamesItsBaseline { get; init; }

    /// <summary>Whether the baseline measures the same thing in the same way.</summary>
    public bool BaselineComparable { get; init; } = true;

    /// <summary>What became of the region since the period to compare with.</summary>
    public RegionChange Change { get; init; } = RegionChange.None;

    /// <summary>How the pace is judged.</summary>
    public ProgressMethod Method { get; init; }

    /// <summary>From which pace on a target stands how.</summary>
    public StatusThresholds Bands { get; init; } = new ProgressOptions().Linear;

    /// <inheritdoc cref="ProgressOptions.Direction" />
    public StatusThresholds DirectionBands { get; init; } = new ProgressOptions().Direction;

    /// <summary>The least that a value can be; absent where nothing is known about it.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that a value can be; absent where nothing is known about it.</summary>
    public decimal? Max { get; init; }

    /// <summary>Whether what the period has come to may get less again: it has before, or a part of it is below nothing.</summary>
    public bool MayFall =>
        Min is < 0 || Observations.Any(observation => Period.Contains(observation.Period) && observation.Level is { Value: < 0 }) || new Accumulation(Period, Observations, Timing).Fall is not null;

    /// <inheritdoc cref="ProgressOptions.NearPercent" />
    public decimal NearPercent { get; init; } = new ProgressOptions().NearPercent;

    /// <inheritdoc cref="ProgressOptions.AheadPercent" />
    public decimal AheadPercent { get; init; } = new ProgressOptions().AheadPercent;

    /// <summary>How the elapsed share is counted.</summary>
    public ElapsedBasis Profile { get; init; }

    /// <summary>The day that is asked about: only figures whose period had ended by then count. Without one, all on record count.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The day from which lateness is counted.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>How far the target period has come: by the newest figure that can decide, or the newest where none can.</summary>
    public PeriodCoverage? Position
    {
        get
        {
            var candidates = PeriodCoverage.Candidates(Period, Timing, Observations).ToList();
            return candidates.Find(CanDecide) ?? candidates.FirstOrDefault();
        }
    }

    /// <summary>The newest position of the period, where it cannot decide and an older one does.</summary>
    public PeriodCoverage? Undecided =>
        PeriodCoverage.Of(Period, Timing, Observations) is { } newest && Position is { } position && newest.Observation != position.Observation ? newest : null;

    /// <summary>The newest figure of the target's own indicator and form before the target period.</summary>
    public ObservationValue? LastBefore => Observations
        .Where(observation => observation.Period.Kind == FormBefore(Period) && observation.Period.LastMonth < Period.FirstMonth)
        .MaxBy(observation => observation.Period);

    /// <summary>The form that figures before a target's period have: that of the period, and years before a plan.</summary>
    public static PeriodKind FormBefore(Period period) => period.Kind == PeriodKind.Plan ? PeriodKind.Year : period.Kind;

    /// <summary>
    /// The figure to compare with. Where none is on record, the growth or change published with the target period's own
    /// figure leads back to one.
    /// </summary>
    public Baseline? Baseline
    {
        get
        {
            if (BaselinePeriod is { } period && WholeOf(period) is { } recorded)
                return new(recorded.Observation, recorded.Parts, BaselineComparable, PreviousValue.OriginOf(recorded.Observation));
            if (NamesItsBaseline || Position is not { IsWhole: true, Observation: var own } || PreviousValue.Of(own, observed: null) is not { } implied)
                return null;
            return new(new(own.Indicator, implied.Period, implied.Level, own.Status), [own], Comparable: true, implied.Origin);
        }
    }

    /// <summary>What a mere direction compares with: the baseline's value at the same point of its period.</summary>
    /// <param name="position">How far the target period has come.</param>
    /// <returns><see langword="null"/> where there is none of the same form: unlike forms are never compared.</returns>
    public PeriodCoverage? SamePoint(PeriodCoverage position)
    {
        if (BaselinePeriod is not { } period || (period.Kind == PeriodKind.Plan) != (Period.Kind == PeriodKind.Plan))
            return null;
        if (Timing.OverTime != Measures.Observations.TemporalAggregation.Last)
            return PeriodCoverage.Upto(period, Timing, BaselineObservations, position.Months);
        var form = position.Observation.Period.YearsEarlier(Period.Year - period.Year);
        return BaselineObservations.FirstOrDefault(observation => observation.Period == form && observation.Level is not null) is { } same ? new(same, [same], position.Months) : null;
    }

    private PeriodCoverage? WholeOf(Period period)
    {
        var whole = PeriodCoverage.Candidates(period, Timing, BaselineObservations).Where(candidate => candidate.IsWhole).ToList();
        return whole.Find(candidate => candidate.Observation.Level is not null) ?? whole.FirstOrDefault();
    }

    /// <summary>Whether a figure decides: by its level, or by the growth or change published with it where that is what is demanded.</summary>
    private bool CanDecide(PeriodCoverage position) =>
        position.Observation.Level is not null
        || (!NamesItsBaseline && Rule.Resolve(Polarity, baseline: null) switch
        {
            GrowthBy => position.Observation.ReportedGrowthPercent is not null,
            DirectionOnly => (position.Observation.ReportedGrowthPercent ?? position.Observation.ReportedChange) is not null,
            ChangeBy => position.IsWhole && position.Observation.ReportedChange is not null,
            _ => false,
        });
}
