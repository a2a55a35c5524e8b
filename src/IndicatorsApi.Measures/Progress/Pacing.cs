using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Which pace is asked of a target, and from which numbers it is computed.</summary>
/// <param name="Input">What decides how the target stands.</param>
/// <param name="Goal">What its rule demands.</param>
/// <param name="Baseline">What it is compared with.</param>
internal sealed record Pacing(ProgressInput Input, Goal Goal, Baseline? Baseline)
{
    private decimal? BaselineLevel => Baseline?.Figure.Level?.Value;

    /// <summary>The pace at a position in the period.</summary>
    /// <param name="position">How far the period has come.</param>
    /// <param name="elapsed">Which share of it that is.</param>
    /// <param name="samePoint">The same point of the baseline's period, which a mere direction is compared with.</param>
    public Pace At(Position position, Elapsed elapsed, Position? samePoint)
    {
        var figure = position.Figure;
        if (figure.Level is not { Value: var y })
            return Pace.None(NoteCode.GrowthOnly) with { Percent = OfPublishedGrowth(figure) ?? NoteCode.GrowthOnly };

        var left = Input.Period.Months - position.Months;
        var pace = Input.IsFlow
            ? OfFlow(figure, y, elapsed.Percent.Value!.Value / 100, left)
            : PaceMeasures.OfPath(Input.Method, Goal, PointAt(y, Input.Period.FirstMonth + position.Months - 1), BaselineLevel, left);
        return samePoint?.Figure.Level is { Value: var same } ? pace with { ExpectedByNow = Formulas.ExpectedAtSamePoint.Of(same) } : pace;
    }

    /// <summary>The pace of a level of an earlier period, by a method that looks at the way from the baseline.</summary>
    public Computed Before(Figure figure, decimal level) =>
        PaceMeasures.PercentOfWay(Input.Method, Goal, PointAt(level, figure.Period.LastMonth), BaselineLevel);

    private Pace OfFlow(Figure figure, decimal y, decimal e, int left)
    {
        var pace = PaceMeasures.OfFlow(Goal, y, e, left);
        if (Goal is GrowthBy && Goal.NoBound is not null && OfPublishedGrowth(figure) is { } published)
            pace = pace with { Percent = published };
        return Input.Method == ProgressMethod.Linear ? pace : pace with { Percent = OfWholePeriod(pace.Projected) };
    }

    /// <summary>A flow becomes comparable with its baseline as what the whole period would come to.</summary>
    private Computed OfWholePeriod(Computed projected)
    {
        if (projected.Value is not { } y)
            return projected;
        if (Baseline is { } baseline && baseline.Figure.Period.Months != Input.Period.Months)
            return NoteCode.MethodNotApplicable;
        return PaceMeasures.PercentOfWay(Input.Method, Goal, PointAt(y, Input.Period.LastMonth), BaselineLevel);
    }

    private PathPoint PointAt(decimal y, int lastMonth)
    {
        if ((Baseline?.Figure.Period ?? Input.BaselinePeriod) is not { } start || start.LastMonth >= lastMonth)
            return new(y, 1, 1, 1);
        return new(
            y,
            ElapsedMeasures.OfPath(Input.Profile, start, Input.Period, lastMonth),
            (lastMonth - start.LastMonth) / 12m,
            (Input.Period.LastMonth - start.LastMonth) / 12m);
    }

    /// <summary>Published growth compares with one year earlier, and so says nothing about a target that names another baseline.</summary>
    private Computed? OfPublishedGrowth(Figure figure) =>
        Goal is GrowthBy goal && !Input.NamesItsBaseline && figure.ReportedGrowthPercent is { } growth ? PaceMeasures.OfGrowth(goal, growth) : null;
}
