namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>
/// A second implementation of docs/measures.md, for targets of a year with exact figures, in fractions. It shares nothing with the first: no
/// type, no formula, no table.
/// </summary>
internal sealed class ProgressJudge(JudgedTarget target, IReadOnlyList<JudgedFigure> observations, string method, string profile)
{
    private readonly JudgedIndicator _indicator = target.Indicator;
    private readonly bool _isSum = target.Indicator.OverTime == "sum";

    private int BaseYear => target.BaseYear ?? target.Year - 1;

    private bool NamesBase => target.BaseYear is not null;

    /// <summary>How far a year has come, by what is on record.</summary>
    private sealed record Stand(Fraction? Value, Fraction? Growth, int Months, bool IsWhole, string Period);

    public Verdict Judge()
    {
        var stand = Stands(target.Year).FirstOrDefault(Decides) ?? Stands(target.Year).FirstOrDefault();
        var b = BaseOf(stand);
        var y = stand is not null ? stand.Value : Stands(BaseYear).Any(s => s.IsWhole) ? b : NewestBefore()?.Value;
        if (stand is null && NamesBase && Stands(BaseYear).Any(s => s.IsWhole) && NewestBefore() is { } since && since.Year > BaseYear)
            y = since.Value;
        var (t, side) = (Threshold(b), SideOf());
        var e = stand is null ? (Fraction)0 : Elapsed(stand);
        var same = stand is null || stand.IsWhole ? null : SamePoint(stand);
        var pace = stand is null ? new Pace() : PaceAt(stand, b, e, same);
        var numbers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["baseline"] = b,
            ["latest"] = y,
            ["threshold"] = t,
            ["attainmentPercent"] = y is { } a ? Attainment(a, b) : null,
            ["gap"] = y is { } g ? Gap(g, b) : null,
            ["gapClosedPercent"] = y is { } c && b is { } bb ? Closed(c, bb, stand, e, same, pace) : null,
            ["requiredGrowthPercent"] = b is { Sign: > 0 } positive && !_indicator.IsPercent && HasBound(b) ? (Bound(positive, b) is { } way ? ((way.T / positive) - 1) * 100 : (Fraction)0) : null,
            ["elapsedPercent"] = e * 100,
            ["expectedByNow"] = target.Kind is "increase" or "decrease" ? same : pace.Expected,
            ["pacePercent"] = pace.Percent,
            ["leadPercentagePoints"] = pace.Lead,
            ["projected"] = pace.Projected,
            ["neededPerMonth"] = pace.Needed,
        };
        return new(StatusOf(stand, b, same, pace, side), numbers);
    }

    // ---- What is demanded ----
    private bool IsGrowth => target.Kind is "growAtLeast" or "increasePercent" or "decreasePercent";

    private bool IsDirection => target.Kind is "increase" or "decrease";

    private Fraction G => target.Kind == "decreasePercent" ? -target.Number : target.Number;

    /// <summary>1 where the good side lies above, −1 where it lies below, 0 where neither does.</summary>
    private int SideOf() => target.Kind switch
    {
        "atLeast" or "moreThan" or "growAtLeast" or "increase" or "increasePercent" or "increaseAmount" => 1,
        "atMost" or "lessThan" or "decrease" or "decreasePercent" or "decreaseAmount" => -1,
        "reach" => _indicator.Polarity,
        _ => 0,
    };

    private Fraction? Threshold(Fraction? b) => target.Kind switch
    {
        "within" or "increase" or "decrease" => null,
        "increaseAmount" => b + target.Number,
        "decreaseAmount" => b - target.Number,
        _ when IsGrowth => b is { Sign: > 0 } ? b * (1 + (G / 100)) : null,
        _ => target.Number,
    };

    private bool HasBound(Fraction? b) => target.Kind == "within" || Threshold(b) is not null;

    private bool IsAround => target.Kind == "reach" && _indicator.Polarity == 0;

    /// <summary>The number a value is measured against, and its side; nothing inside a range.</summary>
    private (Fraction T, int Side)? Bound(Fraction value, Fraction? b)
    {
        if (target.Kind == "within")
            return value < target.Number ? (target.Number, 1) : value > target.Upper ? (target.Upper, -1) : null;
        return Threshold(b) is { } t ? (t, SideOf()) : null;
    }

    private bool Admits(Fraction value, (Fraction T, int Side) bound) => target.Kind switch
    {
        "moreThan" => value > bound.T,
        "lessThan" => value < bound.T,
        _ => bound.Side > 0 ? value >= bound.T : value <= bound.T,
    };

    // ---- Where a year stands ----

    /// <summary>The positions of a year, the newest first.</summary>
    private IEnumerable<Stand> Stands(int year)
    {
        var own = observations.FirstOrDefault(f => f.Year == year && f.Form == "year");
        if (own is not null)
            yield return new(own.Value, own.Growth, 12, IsWhole: true, own.Period);
        if (own is { Value: not null })
            yield break;
        var parts = observations.Where(f => f.Year == year && f.Form != "year").ToList();
        foreach (var stand in new[] { Partial(parts), Partial([.. parts.Where(f => f.Value is not null)]) }.OfType<Stand>().OrderByDescending(stand => stand.Months).Distinct())
            yield return stand;
    }

    private Stand? Partial(IReadOnlyList<JudgedFigure> parts) => _indicator.OverTime switch
    {
        "sum" => Enumerable.Range(1, 12).Reverse().Select(m => SumTo(parts, m)).FirstOrDefault(stand => stand is not null),
        "mean" => Mean(parts),
        _ => parts.Where(f => f.Last > 0).OrderByDescending(f => f.Last).ThenByDescending(f => f.Months).Select(f => new Stand(f.Value, f.Growth, f.Last, f.Last == 12, f.Period)).FirstOrDefault(),
    };

    /// <summary>January to a month: a cumulative figure, or pieces behind one, or pieces alone; the newest cumulative figure wins.</summary>
    private static Stand? SumTo(IReadOnlyList<JudgedFigure> parts, int month)
    {
        foreach (var ytd in parts.Where(f => f.Form == "ytd" && f.Number <= month).OrderByDescending(f => f.Number))
        {
            if (ytd.Number == month)
                return new(ytd.Value, ytd.Growth, month, month == 12, ytd.Period);
            if (ytd.Value is { } start && Pieces(parts, ytd.Number, month) is { } rest)
                return new(start + Sum(rest), null, month, month == 12, "");
        }

        if (Pieces(parts, 0, month) is not { } all)
            return null;
        return all is [var single] ? new(single.Value, single.Growth, month, month == 12, single.Period) : new(Sum(all), null, month, month == 12, "");
    }

    /// <summary>Months, quarters and halves that join from after one month to another; the longest last step first.</summary>
    private static List<JudgedFigure>? Pieces(IReadOnlyList<JudgedFigure> parts, int after, int month)
    {
        if (after == month)
            return [];
        foreach (var last in parts.Where(f => f.Form != "ytd" && f.Last == month && f.First > after).OrderByDescending(f => f.Value is not null).ThenByDescending(f => f.Months))
        {
            if (Pieces(parts, after, last.First - 1) is { } before && (before.Count == 0 || (last.Value is not null && before.TrueForAll(f => f.Value is not null))))
                return [.. before, last];
        }

        return null;
    }

    private static Fraction Sum(IEnumerable<JudgedFigure> parts) => parts.Aggregate((Fraction)0, (sum, part) => sum + part.Value!.Value);

    private Stand? Mean(IReadOnlyList<JudgedFigure> parts)
    {
        if (parts.Where(f => f.Form == "ytd").MaxBy(f => f.Number) is { } published)
            return new(published.Value, published.Growth, published.Number, published.Number == 12, published.Period);
        for (var month = 12; month > 0; month--)
        {
            if (MeanTo(parts, month) is { } mean)
                return mean;
        }

        return null;
    }

    private Stand? MeanTo(IReadOnlyList<JudgedFigure> parts, int month)
    {
        if (Shortest(parts, month) is not { } pieces)
            return null;
        if (pieces is [var single])
            return new(single.Value, single.Growth, month, month == 12, single.Period);
        var (weighted, weight) = ((Fraction)0, 0);
        foreach (var piece in pieces)
        {
            var own = _indicator.ByDays ? Enumerable.Range(piece.First, piece.Months).Sum(m => DateTime.DaysInMonth(piece.Year, m)) : piece.Months;
            (weighted, weight) = (weighted + (piece.Value!.Value * own), weight + own);
        }

        return new(weighted / weight, null, month, month == 12, "");
    }

    private static List<JudgedFigure>? Shortest(IReadOnlyList<JudgedFigure> parts, int month)
    {
        if (month == 0)
            return [];
        foreach (var last in parts.Where(f => f.Form != "ytd" && f.Last == month).OrderByDescending(f => f.Value is not null).ThenBy(f => f.Months))
        {
            if (Shortest(parts, last.First - 1) is { } before && (before.Count == 0 || (last.Value is not null && before.TrueForAll(f => f.Value is not null))))
                return [.. before, last];
        }

        return null;
    }

    /// <summary>Whether a figure can decide: a level always; growth where growth or a direction is demanded of last year.</summary>
    private bool Decides(Stand stand) => stand.Value is not null || (!NamesBase && stand.Growth is not null && (IsGrowth || IsDirection));

    private Fraction? BaseOf(Stand? stand)
    {
        var whole = Stands(BaseYear).Where(s => s.IsWhole).ToList();
        if (whole.Count > 0)
            return (whole.Find(s => s.Value is not null) ?? whole[0]).Value;
        return !NamesBase && stand is { IsWhole: true, Value: { } y, Growth: { } g } && (g + 100).Sign != 0 ? y / (1 + (g / 100)) : null;
    }

    private JudgedFigure? NewestBefore() => observations.Where(f => f.Form == "year" && f.Year < target.Year).MaxBy(f => f.Year);

    /// <summary>What the baseline's year had come to at the same point; like with like.</summary>
    private Fraction? SamePoint(Stand stand)
    {
        var parts = observations.Where(f => f.Year == BaseYear && f.Form != "year" && f.Value is not null).ToList();
        if (_indicator.OverTime == "sum")
            return SumTo(parts, stand.Months)?.Value;
        if (_indicator.OverTime == "mean")
            return parts.Find(f => f.Form == "ytd" && f.Number == stand.Months)?.Value ?? MeanTo(parts, stand.Months)?.Value;
        return observations.FirstOrDefault(f => f.Period == $"{BaseYear}{stand.Period[4..]}")?.Value;
    }

    private Fraction Elapsed(Stand stand)
    {
        if (stand.IsWhole)
            return 1;
        if (profile == "days")
            return new(Days(target.Year, stand.Months), Days(target.Year, 12));
        if (profile == "lastYear" && _isSum)
        {
            var all = observations.Where(f => f.Year == target.Year - 1).ToList();
            var whole = all.Find(f => f.Form == "year")?.Value ?? SumTo([.. all.Where(f => f.Form != "year")], 12)?.Value;
            if (whole is { Sign: > 0 } w && SumTo([.. all.Where(f => f.Form != "year")], stand.Months)?.Value is { Sign: > 0 } part && part <= w)
                return part / w;
        }

        return new(stand.Months, 12);
    }

    private static int Days(int year, int months) => Enumerable.Range(1, months).Sum(month => DateTime.DaysInMonth(year, month));

    // ---- Toward the target ----
    private Fraction? Attainment(Fraction y, Fraction? b)
    {
        if (!HasBound(b))
            return null;
        if (IsAround)
            return target.Number.Sign > 0 ? y / target.Number * 100 : null;
        if (Bound(y, b) is not { } bound)
            return 100;
        return bound.Side > 0 ? (bound.T.Sign > 0 ? y / bound.T * 100 : null) : (y.Sign > 0 && bound.T.Sign >= 0 ? bound.T / y * 100 : null);
    }

    private Fraction? Gap(Fraction y, Fraction? b)
    {
        if (IsAround)
            return Abs(target.Number - y);
        if (!HasBound(b))
            return null;
        if (Bound(y, b) is not { } bound)
            return 0;
        var gap = bound.Side > 0 ? bound.T - y : y - bound.T;
        return gap.Sign < 0 ? 0 : gap;
    }

    private Fraction? Closed(Fraction y, Fraction b, Stand? stand, Fraction e, Fraction? same, Pace pace)
    {
        if (!HasBound(b) || (Bound(b, b) is not { } way && !IsAround))
            return null;
        var (t, side) = IsAround ? (target.Number, 0) : Bound(b, b)!.Value;
        if (t == b || (side > 0 && t < b) || (side < 0 && t > b))
            return null;
        if (!_isSum || stand is not { IsWhole: false })
            return (y - b) / (t - b) * 100;
        if (pace.Expected is not Fraction due)
            return null;
        var start = same ?? (b * e);
        return due == start || (side > 0 && due < start) || (side < 0 && due > start) ? null : (y - start) / (due - start) * 100;
    }

    // ---- Pace ----
    private sealed record Pace(object? Expected = null, object? Percent = null, object? Lead = null, object? Projected = null, Fraction? Needed = null, string? Why = null);

    private Pace PaceAt(Stand stand, Fraction? b, Fraction e, Fraction? same)
    {
        if (stand.Value is null)
            return IsGrowth && method == "linear" && !stand.IsWhole ? ByGrowth(new(Why: "growthOnly"), stand, b, same) : new(Why: "growthOnly");
        var course = _isSum ? OfSum(stand.Value.Value, b, e, 12 - stand.Months) : OfPath(stand.Value.Value, b, stand.Months);
        if (IsGrowth && method == "linear" && !stand.IsWhole)
            course = ByGrowth(course, stand, b, same);
        return Cut(course, b);
    }

    private Pace ByGrowth(Pace course, Stand stand, Fraction? b, Fraction? same)
    {
        Fraction g;
        Pace judged;
        if (!NamesBase && stand.Growth is { } published)
            (g, judged) = (published, course with { Projected = b is { } whole ? whole * (1 + (published / 100)) : course.Projected });
        else if (stand.Value is { } y && same is { Sign: > 0 } s)
            (g, judged) = (((y / s) - 1) * 100, course with { Expected = s * (1 + (G / 100)), Projected = b is { } whole ? whole * y / s : course.Projected });
        else
            return course;
        var up = SideOf() > 0;
        judged = judged with { Lead = up ? g - G : G - g };
        return up == (G.Sign > 0) && G.Sign != 0 ? judged with { Percent = g / G * 100, Why = null } : judged with { Percent = null, Why = "byGrowth" };
    }

    private Pace OfSum(Fraction y, Fraction? b, Fraction e, int left)
    {
        var projected = y / e;
        if (IsDirection || !HasBound(b))
            return new(Projected: projected, Why: "none");
        if (IsAround)
            return new(target.Number * e, Projected: projected, Why: "none");
        var heading = Bound(projected, b);
        var (t, side) = heading ?? (target.Number, 1);
        var now = Bound(y, b);
        Fraction? needed = target.Kind == "within" ? (now is { Side: > 0 } low ? (left == 0 ? null : (low.T - y) / left) : 0)
            : side > 0 ? (y >= t ? 0 : left == 0 ? null : (t - y) / left)
            : y > t || left == 0 ? 0 : (t - y) / left;
        var pace = side > 0
            ? new Pace(t * e, t.Sign > 0 ? y / (t * e) * 100 : null, t.Sign > 0 ? (y / t * 100) - (e * 100) : null, projected, needed, "target")
            : new Pace(t * e, y.Sign > 0 && t.Sign >= 0 ? t * e / y * 100 : null, t.Sign > 0 ? (e * 100) - (y / t * 100) : null, projected, needed, "nothingYet");
        if (heading is null)
            pace = pace with { Percent = (Fraction)100 };
        if (method == "linear")
            return pace;
        return b is { } from ? pace with { Percent = Way(projected, from, target.Year - BaseYear, target.Year - BaseYear, projected, out var why), Why = why } : pace with { Percent = null, Why = "none" };
    }

    private Pace OfPath(Fraction y, Fraction? b, int months)
    {
        if (IsDirection || IsAround || !HasBound(b))
            return new(Why: "none");
        var left = 12 - months;
        var ahead = Bound(y, b);
        Fraction? needed = ahead is not { } bound || (bound.Side > 0 ? y >= bound.T : y <= bound.T) ? 0 : left == 0 ? null : (bound.T - y) / left;
        if (b is not { } from)
            return new(Needed: needed, Why: "none");
        var (years, all) = (new Fraction(((target.Year - BaseYear - 1) * 12) + months, 12), (Fraction)(target.Year - BaseYear));
        var e = profile == "days"
            ? new Fraction(Enumerable.Range(BaseYear + 1, target.Year - BaseYear - 1).Sum(year => Days(year, 12)) + Days(target.Year, months), Enumerable.Range(BaseYear + 1, target.Year - BaseYear).Sum(year => Days(year, 12)))
            : years / all;
        var projected = method == "linear" || from.Sign <= 0 || y.Sign < 0 ? (method == "compound" ? null : (object)(from + ((y - from) / e)))
            : from.ToDouble() * Math.Pow((y / from).ToDouble(), 1 / e.ToDouble());
        if (NoWay(from, y, b) is { } none)
            return new(Projected: projected, Needed: needed, Why: none);
        var t = Bound(from, b)!.Value.T;
        object? expected = method != "compound" ? from + ((t - from) * e) : from.Sign > 0 && t.Sign >= 0 ? from.ToDouble() * Math.Pow((t / from).ToDouble(), e.ToDouble()) : null;
        var percent = method == "linear" ? (y - from) / ((t - from) * e) * 100 : Way(y, from, years, all, projected, out _);
        return new(expected, percent, ((y - from) / (t - from) * 100) - (e * 100), projected, needed, "none");
    }

    private string? NoWay(Fraction from, Fraction y, Fraction? b)
    {
        if (Bound(from, b) is not { } way)
            return "kept";
        if (way.Side > 0 ? from >= way.T : from <= way.T)
            return "kept";
        return Bound(y, b) is { } ahead && ahead.Side != way.Side ? "overshot" : null;
    }

    /// <summary>The pace by a method that looks at the way from the baseline.</summary>
    private object? Way(Fraction y, Fraction from, Fraction years, Fraction all, object? projected, out string? why)
    {
        why = IsAround || IsDirection ? "none" : NoWay(from, y, from);
        if (why is not null)
            return null;
        why = "none";
        var t = Bound(from, from)!.Value.T;
        if (method == "projection")
            return projected is Fraction end ? (end - from) / (t - from) * 100 : projected is double power ? (power - from.ToDouble()) / (t - from).ToDouble() * 100 : null;
        if (from.Sign <= 0 || y.Sign < 0 || t.Sign < 0)
            return null;
        return (Math.Pow((y / from).ToDouble(), 1 / years.ToDouble()) - 1) / (Math.Pow((t / from).ToDouble(), 1 / all.ToDouble()) - 1) * 100;
    }

    /// <summary>A projection ends where the indicator does.</summary>
    private Pace Cut(Pace pace, Fraction? b)
    {
        if (_indicator.Measure != "ratio")
            return pace;
        var end = pace.Projected is Fraction exact ? exact.ToDouble() : pace.Projected as double?;
        Fraction? cut = end > 100 && _indicator.IsPercent ? 100 : end < 0 ? 0 : null;
        if (cut is not { } limit)
            return pace;
        return method == "projection" && pace.Percent is not null && b is { } from
            ? pace with { Projected = limit, Percent = (limit - from) / (Bound(from, b)!.Value.T - from) * 100 }
            : pace with { Projected = limit };
    }

    // ---- Status ----
    private string StatusOf(Stand? stand, Fraction? b, Fraction? same, Pace pace, int side)
    {
        if (stand is null)
            return BeforeThePeriod(b);
        if (stand.IsWhole)
            return Decided(stand, b);
        if (IsDirection)
            return Direction(stand, same, side);
        if (_isSum && stand.Value is { } y && target.Kind is not "within" && !IsAround && Bound(y, b) is { Side: > 0, T.Sign: > 0 } floor && Admits(y, floor) && !Falls())
            return "met";
        if (Number(pace.Percent) is { } percent)
            return Band(percent);
        return pace.Why switch
        {
            "byGrowth" => Number(pace.Lead) >= 0 ? "onTrack" : "worsening",
            "nothingYet" when stand.Value is { Sign: <= 0 } nothing && Bound(nothing, b) is { Side: < 0, T.Sign: >= 0 } => "onTrack",
            "overshot" => "offTrack",
            "kept" => Kept(stand, b, pace),
            _ => "notAssessable",
        };
    }

    private string Kept(Stand stand, Fraction? b, Pace pace)
    {
        var end = pace.Projected switch
        {
            Fraction exact => exact,
            double power => Fraction.Parse(power.ToString("F12", System.Globalization.CultureInfo.InvariantCulture)),
            _ => stand.Value!.Value,
        };
        return Bound(end, b) is not { } bound || Admits(end, bound) ? "onTrack" : "worsening";
    }

    /// <summary>Nothing of the year is in: methods that see a trend look at what came after an older baseline.</summary>
    private string BeforeThePeriod(Fraction? b)
    {
        if (method == "linear" || IsDirection || !NamesBase || b is not { } from || NewestBefore() is not { Value: { } y } since || since.Year <= BaseYear)
            return "awaitingData";
        TrendBefore = Way(y, from, since.Year - BaseYear, target.Year - BaseYear, ProjectedBefore(y, from, since.Year), out var why);
        return Number(TrendBefore) is { } percent ? Band(percent)
            : why == "overshot" ? "offTrack"
            : why == "kept" ? (Bound(y, b) is not { } bound || Admits(y, bound) ? "onTrack" : "worsening")
            : "notAssessable";
    }

    /// <summary>The pace before any figure of the year is in.</summary>
    public object? TrendBefore { get; private set; }

    private object ProjectedBefore(Fraction y, Fraction from, int year)
    {
        var e = new Fraction(year - BaseYear, target.Year - BaseYear);
        if (profile == "days")
            e = new(Enumerable.Range(BaseYear + 1, year - BaseYear).Sum(each => Days(each, 12)), Enumerable.Range(BaseYear + 1, target.Year - BaseYear).Sum(each => Days(each, 12)));
        return from.Sign > 0 && y.Sign >= 0 ? from.ToDouble() * Math.Pow((y / from).ToDouble(), 1 / e.ToDouble()) : from + ((y - from) / e);
    }

    private string Decided(Stand stand, Fraction? b)
    {
        var published = NamesBase ? null : stand.Growth;
        bool? met = null;
        if (IsGrowth)
            met = published is { } g ? (SideOf() > 0 ? g >= G : g <= G) : stand.Value is { } y && Threshold(b) is { } t ? (SideOf() > 0 ? y >= t : y <= t) : null;
        else if (IsDirection)
            met = published is { } g ? g.Sign == SideOf() : stand.Value is { } y && b is { } from ? (y - from).Sign == SideOf() : null;
        else if (stand.Value is { } y)
            met = IsAround ? (y == target.Number ? true : null) : !HasBound(b) ? null : Bound(y, b) is not { } bound || Admits(y, bound);
        return met switch { true => "met", false => "missed", null => "notAssessable" };
    }

    private string Direction(Stand stand, Fraction? same, int side)
    {
        var published = NamesBase ? null : stand.Growth;
        if (method == "compound")
        {
            double? rate = published is { } g ? g.ToDouble()
                : stand.Value is { Sign: >= 0 } y && same is { Sign: > 0 } s ? (Math.Pow((y / s).ToDouble(), 1.0 / (target.Year - BaseYear)) - 1) * 100 : null;
            if (rate is not { } percent)
                return "notAssessable";
            var room = side > 0 && _indicator.IsPercent && same is { Sign: > 0 } reached ? Room(reached.ToDouble()) : 1;
            return percent * side >= 1.5 * room ? "onTrack" : percent * side >= 0.5 * room ? "atRisk" : percent * side >= 0 ? "offTrack" : "worsening";
        }

        var sign = published is { } growth ? growth.Sign : stand.Value is { } level && same is { } start ? (int?)(level - start).Sign : null;
        return sign is not { } way ? "notAssessable" : (way * side) switch { > 0 => "onTrack", 0 => "offTrack", _ => "worsening" };
    }

    /// <summary>A share cannot grow beyond 100 %: the nearer it stands, the less is asked.</summary>
    private static double Room(double from) => from >= 200 ? 1 : 1 - Math.Pow(Math.Min(from, 200 - from) / 100, 4.44);

    private string Band(double percent)
    {
        var (on, risk, off) = method == "projection" ? (95, 10, -10) : (95, 60, 0);
        return percent >= on ? "onTrack" : percent >= risk ? "atRisk" : percent >= off ? "offTrack" : "worsening";
    }

    /// <summary>Whether a cumulative figure of the year lies below an earlier one: then what was reached may be lost again.</summary>
    private bool Falls()
    {
        var cumulative = observations.Where(f => f.Year == target.Year && f.Form == "ytd" && f.Value is not null).OrderBy(f => f.Number).ToList();
        return cumulative.Zip(cumulative.Skip(1)).Any(pair => pair.Second.Value < pair.First.Value) || observations.Any(f => f.Year == target.Year && f.Value is { Sign: < 0 });
    }

    private static double? Number(object? value) => value is Fraction exact ? exact.ToDouble() : value as double?;

    private static Fraction Abs(Fraction value) => value.Sign < 0 ? -value : value;
}
