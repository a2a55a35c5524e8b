using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.RegionChanges;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using NodaTime;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How a target stands; results are not rounded.</summary>
public sealed record ProgressResult
{
    /// <summary>The figure to compare with, if there is one.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>How far the target period has come; absent before any figure of it counts.</summary>
    public PeriodCoverage? Position { get; init; }

    /// <summary>The newest figure; before any figure of the target period is in, the one to start from.</summary>
    public ObservationValue? Latest { get; init; }

    /// <summary>A newer figure of the target period that cannot decide.</summary>
    public ObservationValue? Newer { get; init; }

    /// <summary>Whether the latest figure is one of the target period.</summary>
    public bool InTargetPeriod => Position is not null;

    /// <summary>Whether the latest figure measures the target's own indicator and not a proxy of it.</summary>
    public required bool LatestComparable { get; init; }

    /// <summary>The baseline's value at the same point of its period, which a mere direction is compared with.</summary>
    public PeriodCoverage? SamePoint { get; init; }

    /// <summary>The figures that the elapsed share follows from, where it is counted by last year's course.</summary>
    public IReadOnlyList<ObservationValue> LastYear { get; init; } = [];

    /// <summary>How the target stands.</summary>
    public required ProgressStatus Status { get; init; }

    /// <summary>The starting position. <c>null</c> once an observation of the period decides.</summary>
    public StartingPosition? StartingPosition { get; private init; }

    /// <summary>How the target stands against the calendar.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The number that has to be reached, where the goal comes to one.</summary>
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

    /// <summary>The share of the target period that the latest figure covers, in percent.</summary>
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

    /// <summary>The last day that the latest figure speaks of.</summary>
    public LocalDate? ReportedThrough => Latest?.Period.End;

    /// <summary>How many whole months ago that day was.</summary>
    public int? MonthsSinceReport { get; init; }

    /// <summary>How many whole months ago the target period ended, while its own figure is not in.</summary>
    public int? MonthsOverdue { get; init; }

    /// <summary>Why a measure is absent, and what to know before reading the others.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>How each measure was computed, by the name it has in the answer.</summary>
    public required IReadOnlyList<(string Measure, MeasureResult Result)> Workings { get; init; }

    /// <summary>Measures how a target stands.</summary>
    public static ProgressResult Of(ProgressInput input)
    {
        var paper = new CalculationTrace();
        var (position, baseline) = (input.Position, input.Baseline);
        var latest = position?.Observation ?? StartOf(input, baseline);
        var goal = input.Rule.Resolve(input.Polarity, baseline?.Observation.Level);
        var (y, b) = (latest?.Level?.Value, baseline?.Observation.Level?.Value);

        foreach (var note in baseline?.Notes ?? [])
            paper.Add(note);
        foreach (var note in input.Change.NotesOn(baseline?.Observation.Level))
            paper.Add(note.Code, note.Detail);
        if (PredecessorAggregation.NoteOn([.. baseline?.Parts ?? [], .. position?.Parts ?? (latest is null ? [] : [latest])]) is { } merged)
            paper.Add(merged.Code, merged.Detail);
        if (position?.Observation.Level is { IsExact: false })
            paper.Add(NoteCode.ValueQualified);
        if (latest is null && input is { AddsUp: true, Period.Kind: PeriodKind.Plan })
            paper.Add(NoteCode.PlanHasNoStart);

        var course = ProgressAssessment.Of(input, goal, baseline, position, latest, paper);
        paper.Take("threshold", new(goal.Threshold, goal.Threshold is null ? goal.NoBound ?? NoteCode.RangeHasTwoEnds : null, goal.ThresholdWorking));
        NoteCode noValue = latest is null ? NoteCode.NoObservation : NoteCode.GrowthOnly;
        NoteCode noBase = baseline is null ? NoteCode.NoBaseline : NoteCode.GrowthOnly;
        var attainment = paper.Take("attainmentPercent", y is null ? noValue : ProgressMeasures.AttainmentPercent(goal, y.Value));
        var gap = paper.Take("gap", y is null ? noValue : ProgressMeasures.Gap(goal, y.Value));
        var closed = paper.Take("gapClosedPercent", y is null ? noValue : b is null ? noBase : Closed(input, goal, position, course, y.Value, b.Value));
        var growth = paper.Take("requiredGrowthPercent", b is null ? noBase : ProgressMeasures.RequiredGrowthPercent(goal, b.Value, input.Measure, input.IsPercent));
        var points = input.IsPercent && b is not null ? paper.Take("requiredChangePercentagePoints", ProgressMeasures.RequiredChangePercentagePoints(goal, b.Value)) : null;
        if (b is not null)
            paper.Add(ProgressMeasures.EasierThanBaseline(goal, b.Value));

        var result = new ProgressResult
        {
            Baseline = baseline,
            Position = position,
            Newer = input.Undecided?.Observation,
            Latest = latest,
            LatestComparable = position is not null || latest != baseline?.Observation || baseline is { Comparable: true },
            SamePoint = course.SamePoint,
            LastYear = course.Elapsed.LastYear,
            Status = course.Status,
            Threshold = goal.Threshold,
            AttainmentPercent = attainment,
            Gap = gap,
            GapClosedPercent = closed,
            RequiredGrowthPercent = growth,
            RequiredChangePercentagePoints = points,
            ElapsedPercent = paper.Take("elapsedPercent", course.Elapsed.Percent) ?? 0,
            ExpectedByNow = paper.Take("expectedByNow", course.Pace.ExpectedByNow),
            PacePercent = paper.Take("pacePercent", course.Pace.Percent),
            LeadPercentagePoints = paper.Take("leadPercentagePoints", course.Pace.LeadPercentagePoints),
            Projected = paper.Take("projected", course.Pace.Projected),
            NeededPerMonth = paper.Take("neededPerMonth", course.Pace.NeededPerMonth),
            Notes = [],
            Workings = [],
        };
        var dated = result.Dated(input, paper);
        return dated with { StartingPosition = StartingPositionClassifier.Of(dated, input.NearPercent), Schedule = Progress.ScheduleClassifier.Of(dated, input.AheadPercent) };
    }

    /// <summary>Whether a note is among the notes.</summary>
    public bool Says(NoteCode code) => Notes.Any(note => note.Code == code);

    /// <summary>
    /// Before any figure of the period, the baseline is where it starts from, whatever that was made of; where a target names an older one,
    /// what has been reported since.
    /// </summary>
    private static ObservationValue? StartOf(ProgressInput input, Baseline? baseline)
    {
        if (baseline is null)
            return input is { AddsUp: true, Period.Kind: PeriodKind.Plan } ? null : input.LastBefore;
        return input.NamesItsBaseline && input.LastBefore is { } since && since.Period.LastMonth > baseline.Observation.Period.LastMonth ? since : baseline.Observation;
    }

    private static MeasureResult Closed(ProgressInput input, TargetCriterion goal, PeriodCoverage? position, ProgressAssessment course, decimal y, decimal b) =>
        input.AddsUp && position is { IsWhole: false }
            ? ProgressMeasures.GapClosedSoFarPercent(goal, y, b, course.SamePoint?.Observation.Level?.Value, course.Elapsed.Percent.Value!.Value / 100, course.Pace.ExpectedByNow)
            : ProgressMeasures.GapClosedPercent(goal, y, b);

    /// <summary>Adds what depends on the day that is asked about: lateness is shown, and never counted as being behind.</summary>
    private ProgressResult Dated(ProgressInput input, CalculationTrace paper)
    {
        int? overdue = Position is { IsWhole: true } || input.Today <= input.Period.End ? null : MonthsBetween(input.Period.End, input.Today);
        if (overdue is { } months)
            paper.Add(NoteCode.Overdue, $"{months}");
        if (Position is null && input.Today < input.Period.Start)
            paper.Add(NoteCode.PeriodNotBegun, $"{input.Period.Start:uuuu-MM-dd}");
        return this with
        {
            MonthsSinceReport = ReportedThrough is { } through ? Math.Max(0, MonthsBetween(through, input.Today)) : null,
            MonthsOverdue = overdue,
            Notes = paper.Notes,
            Workings = paper.Measures,
        };
    }

    private static int MonthsBetween(LocalDate from, LocalDate to) => (int)NodaTime.Period.Between(from, to, PeriodUnits.Months).Months;
}
