using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Selects the pace measures of a target and their inputs.</summary>
/// <param name="Input">The input of the progress measures.</param>
/// <param name="Criterion">The criterion of the target.</param>
/// <param name="Baseline">The baseline, if any.</param>
internal sealed record PaceCalculator(ProgressInput Input, TargetCriterion Criterion, Baseline? Baseline)
{
    private decimal? BaselineLevel => Baseline?.Observation.Level?.Value;

    /// <summary>Computes the pace at the covered point of the period.</summary>
    /// <param name="coverage">The coverage of the target period.</param>
    /// <param name="elapsed">The elapsed share.</param>
    /// <param name="samePoint">The same point of the baseline period, if it is recorded and the target period is running.</param>
    /// <param name="trace">Collects the notes.</param>
    public Pace At(PeriodCoverage coverage, Elapsed elapsed, PeriodCoverage? samePoint, CalculationTrace trace)
    {
        var pace = ByCalendar(coverage, elapsed, trace);
        if (!coverage.IsWhole && Input.Method == ProgressMethod.Linear && Criterion is GrowthBy growth)
            pace = ByGrowth(growth, coverage.Observation, elapsed, samePoint, pace, trace);
        pace = CapProjection(pace, trace);
        return Criterion is DirectionOnly && samePoint?.Observation.Level is { Value: var same }
            ? pace with { ExpectedByNow = Formulas.ExpectedAtSamePoint.Of(same) }
            : pace;
    }

    /// <summary>Caps the projection at the bounds of the indicator, such as 100 % for shares and 1 for ranks.</summary>
    private Pace CapProjection(Pace pace, CalculationTrace trace)
    {
        var capped = pace.Projected.Value switch
        {
            { } end when end > Input.Max => Formulas.ProjectedAtMost.Of(end, Input.Max.Value),
            { } end when end < Input.Min => Formulas.ProjectedAtLeast.Of(end, Input.Min.Value),
            _ => pace.Projected,
        };
        if (capped == pace.Projected)
            return pace;
        trace.Add(NoteCode.ProjectionCapped);
        return pace.Percent.Step is { Formula: var formula, Inputs: var inputs } && formula == Formulas.PaceOfProjection
            ? pace with { Projected = capped, Percent = formula.Of(capped.Value!.Value, inputs[1], inputs[2]) }
            : pace with { Projected = capped };
    }

    private Pace ByCalendar(PeriodCoverage coverage, Elapsed elapsed, CalculationTrace trace)
    {
        if (coverage.Observation.Level is not { Value: var y })
            return Pace.None(NoteCode.GrowthOnly);
        var left = Input.Period.Months - coverage.Months;
        if (Input.AddsUp)
            return ForSum(y, elapsed.Percent.Value!.Value / 100, left);
        var point = PointAt(y, Input.Period.FirstMonth + coverage.Months - 1);
        var pace = PaceMeasures.OfPath(Input.Method, Criterion, point, BaselineLevel, left);
        if (Input.Method == ProgressMethod.Projection && pace.Projected.Step?.Formula == Formulas.ProjectedOnLine)
            trace.Add(NoteCode.ProjectedLinearly);
        return pace;
    }

    /// <summary>Evaluates a required growth by actual growth, and by the calendar only as a last resort.</summary>
    /// <remarks>The calendar assumes that all months are alike. Growth over the same point does not.</remarks>
    private Pace ByGrowth(
        GrowthBy criterion,
        ObservationValue observation,
        Elapsed elapsed,
        PeriodCoverage? samePoint,
        Pace calendarPace,
        CalculationTrace trace)
    {
        var same = samePoint?.Observation.Level?.Value;
        if (!Input.HasExplicitBaseline && observation.ReportedGrowthPercent is { } published)
        {
            trace.Add(NoteCode.PaceByPublishedGrowth);
            if (observation.Level is { Value: var level } && same is > 0
                && criterion.Admits(Formulas.Rate(level, same.Value)) != criterion.Admits(published))
                trace.Add(NoteCode.GrowthContradicts);
            return PaceMeasures.OfGrowth(criterion, published, BaselineLevel, calendarPace);
        }

        if (observation.Level is { Value: var y } && same is > 0)
        {
            trace.Add(NoteCode.PaceBySamePoint);
            return PaceMeasures.OfSamePoint(criterion, y, same.Value, BaselineLevel, calendarPace);
        }

        if (Input.AddsUp && observation.Level is not null)
            trace.Add(elapsed.LastYear.Count > 0 ? NoteCode.PaceByLastYearShare : NoteCode.PaceByCalendar);
        return calendarPace;
    }

    /// <summary>Computes the pace of a value before the target period, by a method that uses the path from the baseline.</summary>
    public MeasureResult BeforePeriod(ObservationValue observation, decimal level) =>
        PaceMeasures.PercentOfPath(Input.Method, Criterion, PointAt(level, observation.Period.LastMonth), BaselineLevel);

    private Pace ForSum(decimal y, decimal e, int left)
    {
        var pace = PaceMeasures.OfFlow(Criterion, y, e, left);
        return Input.Method == ProgressMethod.Linear ? pace : pace with { Percent = PaceOfProjectedTotal(pace.Projected) };
    }

    /// <summary>Computes the pace of a sum by its projected total, which is comparable with the baseline.</summary>
    private MeasureResult PaceOfProjectedTotal(MeasureResult projected)
    {
        if (projected.Value is not { } y)
            return projected;
        if (Baseline is { } baseline && baseline.Observation.Period.Months != Input.Period.Months)
            return NoteCode.MethodNotApplicable;
        return PaceMeasures.PercentOfPath(Input.Method, Criterion, PointAt(y, Input.Period.LastMonth), BaselineLevel);
    }

    private PathPoint PointAt(decimal y, int lastMonth)
    {
        if (Baseline?.Observation.Period is not { } start || start.LastMonth >= lastMonth)
            return new(y, 1, 1, 1);
        return new(
            y,
            ElapsedMeasures.OfPath(Input.Profile, start, Input.Period, lastMonth),
            (lastMonth - start.LastMonth) / 12m,
            (Input.Period.LastMonth - start.LastMonth) / 12m);
    }
}
