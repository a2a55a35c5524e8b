using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Time;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The progress of a target. Results are not rounded.</summary>
public sealed record ProgressResult
{
    /// <summary>The baseline, if any.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The coverage of the target period. Absent before any observation of it counts.</summary>
    public PeriodCoverage? Coverage { get; init; }

    /// <summary>The latest observation. Before the first one of the target period, the observation to start from.</summary>
    public ObservationValue? Latest { get; init; }

    /// <summary>A newer observation of the target period that is not decisive, if any.</summary>
    public ObservationValue? NewerObservation { get; init; }

    /// <summary>Indicates that the latest observation is one of the target period.</summary>
    public bool InTargetPeriod => Coverage is not null;

    /// <summary>Indicates that the latest observation is of the target's indicator, not of a proxy.</summary>
    public required bool LatestComparable { get; init; }

    /// <summary>The baseline's value at the same point of its period, if any.</summary>
    public PeriodCoverage? SamePoint { get; init; }

    /// <summary>Last year's observations behind the elapsed share, if it is based on last year.</summary>
    public IReadOnlyList<ObservationValue> LastYear { get; init; } = [];

    /// <summary>The status.</summary>
    public required ProgressStatus Status { get; init; }

    /// <summary>The starting position. <c>null</c> once an observation of the period decides.</summary>
    public StartingPosition? StartingPosition { get; private init; }

    /// <summary>The schedule status.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The threshold, in the unit, if the criterion has one.</summary>
    public decimal? Threshold { get; init; }

    /// <inheritdoc cref="ProgressMeasures.AttainmentPercent" />
    public decimal? AttainmentPercent { get; init; }

    /// <inheritdoc cref="ProgressMeasures.Gap" />
    public decimal? Gap { get; init; }

    /// <inheritdoc cref="ProgressMeasures.GapClosedPercent" />
    public decimal? GapClosedPercent { get; init; }

    /// <inheritdoc cref="ProgressMeasures.RequiredGrowthPercent" />
    public decimal? RequiredGrowthPercent { get; init; }

    /// <inheritdoc cref="ProgressMeasures.RequiredChangePercentagePoints" />
    public decimal? RequiredChangePercentagePoints { get; init; }

    /// <summary>The elapsed share of the target period up to the latest observation, in percent.</summary>
    public required decimal ElapsedPercent { get; init; }

    /// <inheritdoc cref="Pace.ExpectedByNow" />
    public decimal? ExpectedByNow { get; init; }

    /// <inheritdoc cref="Pace.Percent" />
    public decimal? PacePercent { get; init; }

    /// <inheritdoc cref="Pace.LeadPercentagePoints" />
    public decimal? LeadPercentagePoints { get; init; }

    /// <inheritdoc cref="Pace.Projected" />
    public decimal? Projected { get; init; }

    /// <inheritdoc cref="Pace.NeededPerMonth" />
    public decimal? NeededPerMonth { get; init; }

    /// <summary>The last day of the period of the latest observation.</summary>
    public LocalDate? ReportedThrough => Latest?.Period.End;

    /// <summary>The number of whole months since <see cref="ReportedThrough"/>.</summary>
    public int? MonthsSinceReport { get; init; }

    /// <summary>The number of whole months since the end of the target period, while the whole period is not covered.</summary>
    public int? MonthsOverdue { get; init; }

    /// <summary>The reasons for absent measures, and qualifications of the others.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>The calculation of each measure, by its name in the response.</summary>
    public required IReadOnlyList<(string Measure, MeasureResult Result)> Calculations { get; init; }

    /// <summary>Computes the progress of a target.</summary>
    public static ProgressResult Of(ProgressInput input)
    {
        var trace = new CalculationTrace();
        var (coverage, baseline) = (input.Coverage, input.Baseline);
        var latest = coverage?.Observation ?? StartingObservation(input, baseline);
        var criterion = input.Rule.Resolve(input.Polarity, baseline?.Observation.Level);
        var (y, b) = (latest?.Level?.Value, baseline?.Observation.Level?.Value);

        foreach (var note in baseline?.Notes ?? [])
            trace.Add(note);
        foreach (var note in input.Change.NotesOn(baseline?.Observation.Level))
            trace.Add(note.Code, note.Detail);
        if (PredecessorAggregation.NoteOn([.. baseline?.Parts ?? [], .. coverage?.Parts ?? (latest is null ? [] : [latest])]) is { } merged)
            trace.Add(merged.Code, merged.Detail);
        if (coverage?.Observation.Level is { IsExact: false })
            trace.Add(NoteCode.ValueQualified);
        if (latest is null && input is { AddsUp: true, Period.Kind: PeriodKind.Plan })
            trace.Add(NoteCode.PlanHasNoStart);

        var assessment = ProgressAssessment.Of(input, criterion, baseline, coverage, latest, trace);
        NoteCode? noThreshold = criterion.Threshold is null ? criterion.NoBoundReason ?? NoteCode.RangeHasTwoBounds : null;
        trace.Record("threshold", new(criterion.Threshold, noThreshold, criterion.ThresholdStep));
        NoteCode noValue = latest is null ? NoteCode.NoObservation : NoteCode.GrowthOnly;
        NoteCode noBase = baseline is null ? NoteCode.NoBaseline : NoteCode.GrowthOnly;
        var attainment = trace.Record("attainmentPercent", y is null ? noValue : ProgressMeasures.AttainmentPercent(criterion, y.Value));
        var gap = trace.Record("gap", y is null ? noValue : ProgressMeasures.Gap(criterion, y.Value));
        var closed = trace.Record(
            "gapClosedPercent",
            y is null ? noValue : b is null ? noBase : GapClosed(input, criterion, coverage, assessment, y.Value, b.Value));
        var growth = trace.Record(
            "requiredGrowthPercent",
            b is null ? noBase : ProgressMeasures.RequiredGrowthPercent(criterion, b.Value, input.Measure, input.IsPercent));
        var points = input.IsPercent && b is not null
            ? trace.Record("requiredChangePercentagePoints", ProgressMeasures.RequiredChangePercentagePoints(criterion, b.Value))
            : null;
        if (b is not null)
            trace.Add(ProgressMeasures.ExceededByBaseline(criterion, b.Value));

        var result = new ProgressResult
        {
            Baseline = baseline,
            Coverage = coverage,
            NewerObservation = input.UndecidedCoverage?.Observation,
            Latest = latest,
            LatestComparable = coverage is not null || latest != baseline?.Observation || baseline is { Comparable: true },
            SamePoint = assessment.SamePoint,
            LastYear = assessment.Elapsed.LastYear,
            Status = assessment.Status,
            Threshold = criterion.Threshold,
            AttainmentPercent = attainment,
            Gap = gap,
            GapClosedPercent = closed,
            RequiredGrowthPercent = growth,
            RequiredChangePercentagePoints = points,
            ElapsedPercent = trace.Record("elapsedPercent", assessment.Elapsed.Percent) ?? 0,
            ExpectedByNow = trace.Record("expectedByNow", assessment.Pace.ExpectedByNow),
            PacePercent = trace.Record("pacePercent", assessment.Pace.Percent),
            LeadPercentagePoints = trace.Record("leadPercentagePoints", assessment.Pace.LeadPercentagePoints),
            Projected = trace.Record("projected", assessment.Pace.Projected),
            NeededPerMonth = trace.Record("neededPerMonth", assessment.Pace.NeededPerMonth),
            Notes = [],
            Calculations = [],
        };
        var dated = result.WithDates(input, trace);
        return dated with
        {
            StartingPosition = StartingPositionClassifier.Of(
            dated, input.NearPercent),
            Schedule = Progress.ScheduleClassifier.Of(dated, input.AheadPercent)
        };
    }

    /// <summary>Returns <see langword="true"/> if the notes include a code.</summary>
    public bool HasNote(NoteCode code) => Notes.Any(note => note.Code == code);

    /// <summary>Returns the observation to start from: the baseline, or a later observation if the explicit baseline is older.</summary>
    private static ObservationValue? StartingObservation(ProgressInput input, Baseline? baseline)
    {
        if (baseline is null)
            return input is { AddsUp: true, Period.Kind: PeriodKind.Plan } ? null : input.LatestBeforePeriod;
        var isLater = input.HasExplicitBaseline && input.LatestBeforePeriod?.Period.LastMonth > baseline.Observation.Period.LastMonth;
        return isLater ? input.LatestBeforePeriod : baseline.Observation;
    }

    private static MeasureResult GapClosed(
        ProgressInput input, TargetCriterion criterion, PeriodCoverage? coverage, ProgressAssessment assessment, decimal y, decimal b)
    {
        if (!input.AddsUp || coverage is not { IsWhole: false })
            return ProgressMeasures.GapClosedPercent(criterion, y, b);
        var same = assessment.SamePoint?.Observation.Level?.Value;
        var e = assessment.Elapsed.Percent.Value!.Value / 100;
        return ProgressMeasures.GapClosedSoFarPercent(criterion, y, b, same, e, assessment.Pace.ExpectedByNow);
    }

    /// <summary>Adds the measures that depend on the date. Lateness is shown, but never counts as behind schedule.</summary>
    private ProgressResult WithDates(ProgressInput input, CalculationTrace trace)
    {
        int? overdue = Coverage is { IsWhole: true } || input.Today <= input.Period.End
            ? null
            : MonthsBetween(input.Period.End, input.Today);
        if (overdue is { } months)
            trace.Add(NoteCode.Overdue, $"{months}");
        if (Coverage is null && input.Today < input.Period.Start)
            trace.Add(NoteCode.PeriodNotBegun, $"{input.Period.Start:uuuu-MM-dd}");
        return this with
        {
            MonthsSinceReport = ReportedThrough is { } through ? Math.Max(0, MonthsBetween(through, input.Today)) : null,
            MonthsOverdue = overdue,
            Notes = trace.Notes,
            Calculations = trace.Measures,
        };
    }

    private static int MonthsBetween(LocalDate from, LocalDate to) => (int)NodaTime.Period.Between(from, to, PeriodUnits.Months).Months;
}
