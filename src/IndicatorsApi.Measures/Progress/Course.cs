using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Goals;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Where a target stands in its period: how much of it has elapsed, at what pace, and what that means.</summary>
internal sealed class Course
{
    private static readonly Computed NothingElapsed = new(0, null);

    private readonly ProgressInput _input;
    private readonly Goal _goal;
    private readonly Baseline? _baseline;
    private readonly WorkingPaper _paper;

    private Course(ProgressInput input, Goal goal, Baseline? baseline, WorkingPaper paper) =>
        (_input, _goal, _baseline, _paper) = (input, goal, baseline, paper);

    public ProgressStatus Status { get; private set; }

    public Computed Elapsed { get; private set; } = NothingElapsed;

    public Pace Pace { get; private set; } = Pace.None(NoteCode.NoFigureOfPeriod);

    public Position? SamePoint { get; private set; }

    public IReadOnlyList<Figure> LastYear { get; private set; } = [];

    private bool IsFlow => _input.Measure == MeasureKind.Flow;

    public static Course Of(ProgressInput input, Goal goal, Baseline? baseline, Position? position, Figure? latest, WorkingPaper paper)
    {
        var course = new Course(input, goal, baseline, paper);
        course.NoteWhatIsMissing(position);
        if (position is null)
            course.BeforeThePeriod(latest);
        else
            course.InThePeriod(position);
        return course;
    }

    private void NoteWhatIsMissing(Position? position)
    {
        if (!IsFlow || position is { IsOwn: true })
            return;

        var sum = new Accumulation(_input.Period, _input.Figures);
        if (position is not { IsDifference: true } && sum.Gap is { } gap)
            _paper.Add(NoteCode.GapInPeriod, gap);
        if (sum.Fall is { } fall)
            _paper.Add(NoteCode.CumulativeFell, fall);
        if (position is { IsDifference: true })
            _paper.Add(NoteCode.DerivedByDifference);
    }

    /// <summary>
    /// Nothing of the target period is in: the even course says nothing yet, but the other methods see the trend since the
    /// baseline, where there is a figure after it.
    /// </summary>
    private void BeforeThePeriod(Figure? latest)
    {
        Status = ProgressStatus.AwaitingData;
        if (_input.Method == ProgressMethod.Linear)
            return;

        var since = _input.LastBefore;
        if (since?.Level is not { } level || since != latest || _baseline is null || since.Period.LastMonth <= _baseline.Figure.Period.LastMonth)
        {
            Pace = Pace with { Percent = NoteCode.NothingSinceBaseline };
            return;
        }

        Judge(since, level, Pace with { Percent = PaceMeasures.PercentOfWay(_input.Method, _goal, PointAt(level.Value, since.Period.LastMonth), BaselineLevel) });
    }

    private void InThePeriod(Position position)
    {
        var lastYear = IsFlow && _input.Period.YearEarlier is { } earlier ? new Accumulation(earlier, _input.Figures) : null;
        var profile = position.IsOwn ? ElapsedProfile.Months : _input.Profile;
        Elapsed = ElapsedMeasures.Percent(profile, _input.Period, position.Months, lastYear);
        if (Elapsed.Because is { } because)
        {
            _paper.Add(because);
            Elapsed = ElapsedMeasures.Percent(ElapsedProfile.Months, _input.Period, position.Months, lastYear);
        }
        else if (profile == ElapsedProfile.LastYear)
        {
            LastYear = [.. lastYear!.Parts(position.Months)!.Union(lastYear.Parts(_input.Period.Months)!)];
        }

        if (_goal is Toward)
            SamePoint = position.IsOwn ? null : _input.SamePoint(position.Months);

        var pace = PaceAt(position);
        if (position.IsOwn)
            (Status, Pace) = (OwnVerdict(position.Figure), pace);
        else if (_goal is Toward toward)
            (Status, Pace) = (DirectionAt(toward, position.Figure), pace);
        else
            Judge(position.Figure, position.Figure.Level, pace);
    }

    private decimal? BaselineLevel => _baseline?.Figure.Level?.Value;

    private Pace PaceAt(Position position)
    {
        var figure = position.Figure;
        if (figure.Level is not { Value: var y })
            return Pace.None(NoteCode.GrowthOnly) with { Percent = OfPublishedGrowth(figure) ?? NoteCode.GrowthOnly };

        var (e, left) = (Elapsed.Value!.Value / 100, _input.Period.Months - position.Months);
        if (!IsFlow)
            return WithSamePoint(PaceMeasures.OfPath(_input.Method, _goal, PointAt(y, _input.Period.FirstMonth + position.Months - 1), BaselineLevel, left));

        var pace = PaceMeasures.OfFlow(_goal, y, e, left);
        if (_goal is GrowthBy && _goal.NoBound is not null && OfPublishedGrowth(figure) is { } published)
            pace = pace with { Percent = published };
        if (_input.Method != ProgressMethod.Linear)
            pace = pace with { Percent = PercentOfWay(pace.Projected) };
        return WithSamePoint(pace);
    }

    private Pace WithSamePoint(Pace pace) => SamePoint?.Figure.Level is { Value: var same } ? pace with { ExpectedByNow = Formulas.ExpectedAtSamePoint.Of(same) } : pace;

    /// <summary>A flow becomes comparable with its baseline as what the whole period would come to.</summary>
    private Computed PercentOfWay(Computed projected)
    {
        if (projected.Value is not { } y)
            return projected;
        if (_baseline is { } baseline && baseline.Figure.Period.Months != _input.Period.Months)
            return NoteCode.MethodNotApplicable;
        return PaceMeasures.PercentOfWay(_input.Method, _goal, PointAt(y, _input.Period.LastMonth), BaselineLevel);
    }

    private PathPoint PointAt(decimal y, int lastMonth)
    {
        if ((_baseline?.Figure.Period ?? _input.BaselinePeriod) is not { } start || start.LastMonth >= lastMonth)
            return new(y, 1, 1, 1);
        return new(
            y,
            ElapsedMeasures.OfPath(_input.Profile, start, _input.Period, lastMonth),
            (lastMonth - start.LastMonth) / 12m,
            (_input.Period.LastMonth - start.LastMonth) / 12m);
    }

    /// <summary>Published growth compares with one year earlier, and so says nothing about a target that names another baseline.</summary>
    private Computed? OfPublishedGrowth(Figure figure) =>
        _goal is GrowthBy goal && !_input.NamesItsBaseline && figure.ReportedGrowthPercent is { } growth ? PaceMeasures.OfGrowth(goal, growth) : null;

    private Figure Comparable(Figure figure) =>
        _input.NamesItsBaseline ? figure with { ReportedGrowthPercent = null, ReportedChange = null } : figure;

    private ProgressStatus OwnVerdict(Figure own)
    {
        var verdict = _goal.Judge(Comparable(own));
        _paper.Add(verdict.Because);
        return verdict.IsMet switch
        {
            true => ProgressStatus.Met,
            false => ProgressStatus.Missed,
            null => ProgressStatus.NotAssessable,
        };
    }

    /// <summary>A mere direction compares with the same point of the baseline's year: better is on track, the same is not.</summary>
    private ProgressStatus DirectionAt(Toward toward, Figure figure)
    {
        var comparable = Comparable(figure);
        var samePoint = SamePoint?.Figure.Level;
        if ((comparable.ReportedGrowthPercent ?? comparable.ReportedChange) is null && samePoint is null)
        {
            _paper.Add(figure.Level is null ? NoteCode.GrowthOnly : NoteCode.SamePointMissing);
            return ProgressStatus.NotAssessable;
        }

        var same = toward with { Baseline = samePoint };
        var verdict = same.Judge(comparable);
        if (verdict.IsMet is null)
        {
            _paper.Add(verdict.Because);
            return ProgressStatus.NotAssessable;
        }

        return verdict.IsMet == true ? ProgressStatus.OnTrack
            : same.IsUnchanged(comparable) ? ProgressStatus.OffTrack
            : ProgressStatus.Worsening;
    }

    private void Judge(Figure figure, Quantity? level, Pace pace)
    {
        Pace = pace;
        var bound = level is { } known ? _goal.BoundFor(known.Value) : null;
        if (IsFlow && level is { } passed && bound is { Side: BoundSide.Ceiling } ceiling && ceiling.Admits(passed) == false && figure.Period.LastMonth >= _input.Period.FirstMonth)
            _paper.Add(NoteCode.CeilingPassed);
        Status = StatusOf(level, bound, pace);
        if (Status == ProgressStatus.NotAssessable)
            _paper.Add(pace.Percent.Because);
    }

    private ProgressStatus StatusOf(Quantity? level, Bound? bound, Pace pace)
    {
        var inPeriod = Elapsed.Value > 0;
        if (IsFlow && inPeriod && level is { } soFar && bound is { Side: BoundSide.Floor } floor && _goal is not (Between or Exactly) && floor.Admits(soFar) == true)
            return ProgressStatus.Met;
        if (pace.Percent.Value is { } percent)
            return Honest(percent, level);
        return pace.Percent.Because switch
        {
            NoteCode.ValueNotPositive when IsFlow && bound is { Side: BoundSide.Ceiling, Level.Value: >= 0 } => ProgressStatus.OnTrack,
            NoteCode.BaselineFulfils or NoteCode.TargetEqualsBaseline => Staying(pace.Projected.Value is { } end && IsFlow ? level!.Value with { Value = end } : level),
            NoteCode.RangeOvershot => ProgressStatus.OffTrack,
            NoteCode.RankUnspecified when level is { } rank && _goal.Judge(new("", _input.Period, rank)).IsMet == true => ProgressStatus.OnTrack,
            _ => ProgressStatus.NotAssessable,
        };
    }

    /// <summary>Where the baseline fulfils the target, a value on the good side is on track, and one on the bad side has got worse.</summary>
    private ProgressStatus Staying(Quantity? level)
    {
        if (level is not { } known)
            return ProgressStatus.NotAssessable;
        return (_goal.BoundFor(known.Value) is { } limit ? limit.Admits(known) : true) switch
        {
            true => ProgressStatus.OnTrack,
            false => ProgressStatus.Worsening,
            null => ProgressStatus.NotAssessable,
        };
    }

    /// <summary>
    /// "More than 47" leaves the pace open upwards, or downwards under a ceiling. The status holds only where all that the
    /// value may be lies in one band.
    /// </summary>
    private ProgressStatus Honest(decimal percent, Quantity? level)
    {
        var shown = _input.Bands.StatusOf(percent);
        if (level is not { Qualifier: Qualifier.MoreThan or Qualifier.LessThan } vague)
            return shown;

        var moreIsBetter = (_goal.BoundFor(BaselineLevel ?? vague.Value) ?? _goal.BoundFor(vague.Value))?.Side != BoundSide.Ceiling;
        var mayBeBetter = vague.Qualifier == Qualifier.MoreThan == moreIsBetter;
        var worst = IsFlow ? ProgressStatus.OffTrack : ProgressStatus.Worsening;
        return shown == (mayBeBetter ? ProgressStatus.OnTrack : worst) ? shown : ProgressStatus.NotAssessable;
    }
}
