using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Criteria;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Which pace is asked of a target, and from which numbers it is computed.</summary>
/// <param name="Input">What decides how the target stands.</param>
/// <param name="Goal">What its rule demands.</param>
/// <param name="Baseline">What it is compared with.</param>
internal sealed record PaceCalculator(ProgressInput Input, TargetCriterion Goal, Baseline? Baseline)
{
    private decimal? BaselineLevel => Baseline?.Observation.Level?.Value;

    /// <summary>The pace at a position in the period.</summary>
    /// <param name="position">How far the period has come.</param>
    /// <param name="elapsed">Which share of it that is.</param>
    /// <param name="samePoint">The same point of the baseline's period, if it is on record and the period is not over.</param>
    /// <param name="paper">Takes the notes that arise.</param>
    public Pace At(PeriodCoverage position, Elapsed elapsed, PeriodCoverage? samePoint, CalculationTrace paper)
    {
        var course = ByCalendar(position, elapsed, paper);
        var pace = !position.IsWhole && Input.Method == ProgressMethod.Linear && Goal is GrowthBy growth ? ByGrowth(growth, position.Observation, elapsed, samePoint, course, paper) : course;
        pace = Within(pace, paper);
        return Goal is DirectionOnly && samePoint?.Observation.Level is { Value: var same } ? pace with { ExpectedByNow = Formulas.ExpectedAtSamePoint.Of(same) } : pace;
    }

    /// <summary>A share does not pass 100 %, nor a place in an order the first.</summary>
    private Pace Within(Pace pace, CalculationTrace paper)
    {
        var cut = pace.Projected.Value switch
        {
            { } end when end > Input.Max => Formulas.ProjectedAtMost.Of(end, Input.Max.Value),
            { } end when end < Input.Min => Formulas.ProjectedAtLeast.Of(end, Input.Min.Value),
            _ => pace.Projected,
        };
        if (cut == pace.Projected)
            return pace;
        paper.Add(NoteCode.ProjectionCut);
        return pace.Percent.Working is { Formula: var formula, Inputs: var inputs } && formula == Formulas.PaceOfProjection
            ? pace with { Projected = cut, Percent = formula.Of(cut.Value!.Value, inputs[1], inputs[2]) }
            : pace with { Projected = cut };
    }

    private Pace ByCalendar(PeriodCoverage position, Elapsed elapsed, CalculationTrace paper)
    {
        if (position.Observation.Level is not { Value: var y })
            return Pace.None(NoteCode.GrowthOnly);
        var left = Input.Period.Months - position.Months;
        if (Input.AddsUp)
            return OfSum(y, elapsed.Percent.Value!.Value / 100, left);
        var pace = PaceMeasures.OfPath(Input.Method, Goal, PointAt(y, Input.Period.FirstMonth + position.Months - 1), BaselineLevel, left);
        if (Input.Method == ProgressMethod.Projection && pace.Projected.Working?.Formula == Formulas.ProjectedOnLine)
            paper.Add(NoteCode.ProjectedByLine);
        return pace;
    }

    /// <summary>Growth is judged by growth, because the months of a year are not alike; by the calendar only where nothing else is on record.</summary>
    private Pace ByGrowth(GrowthBy goal, ObservationValue observation, Elapsed elapsed, PeriodCoverage? samePoint, Pace course, CalculationTrace paper)
    {
        var same = samePoint?.Observation.Level?.Value;
        if (!Input.NamesItsBaseline && observation.ReportedGrowthPercent is { } published)
        {
            paper.Add(NoteCode.PaceByPublishedGrowth);
            if (observation.Level is { Value: var level } && same is > 0 && goal.Admits(Formulas.Rate(level, same.Value)) != goal.Admits(published))
                paper.Add(NoteCode.GrowthContradicts);
            return PaceMeasures.OfGrowth(goal, published, BaselineLevel, course);
        }

        if (observation.Level is { Value: var y } && same is > 0)
        {
            paper.Add(NoteCode.PaceBySamePoint);
            return PaceMeasures.OfSamePoint(goal, y, same.Value, BaselineLevel, course);
        }

        if (Input.AddsUp && observation.Level is not null)
            paper.Add(elapsed.LastYear.Count > 0 ? NoteCode.PaceByLastYearShare : NoteCode.PaceByCalendar);
        return course;
    }

    /// <summary>The pace of a level of an earlier period, by a method that looks at the way from the baseline.</summary>
    public MeasureResult Before(ObservationValue observation, decimal level) =>
        PaceMeasures.PercentOfWay(Input.Method, Goal, PointAt(level, observation.Period.LastMonth), BaselineLevel);

    private Pace OfSum(decimal y, decimal e, int left)
    {
        var pace = PaceMeasures.OfFlow(Goal, y, e, left);
        return Input.Method == ProgressMethod.Linear ? pace : pace with { Percent = OfWholePeriod(pace.Projected) };
    }

    /// <summary>A flow becomes comparable with its baseline as what the whole period would come to.</summary>
    private MeasureResult OfWholePeriod(MeasureResult projected)
    {
        if (projected.Value is not { } y)
            return projected;
        if (Baseline is { } baseline && baseline.Observation.Period.Months != Input.Period.Months)
            return NoteCode.MethodNotApplicable;
        return PaceMeasures.PercentOfWay(Input.Method, Goal, PointAt(y, Input.Period.LastMonth), BaselineLevel);
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
