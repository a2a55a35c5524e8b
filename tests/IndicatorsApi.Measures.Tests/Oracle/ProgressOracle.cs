namespace IndicatorsApi.Measures.Tests.Oracle;

/// <summary>The oracle: an independent implementation of docs/measures.md in fractions, for annual targets with exact values.</summary>
/// <remarks>It shares no type, formula or table with the service.</remarks>
internal sealed class ProgressOracle(OracleTarget target, IReadOnlyList<OracleObservation> observations, string method, string profile)
{
    private readonly OracleIndicator _indicator = target.Indicator;
    private readonly bool _isSum = target.Indicator.OverTime == "sum";

    private int BaseYear => target.BaseYear ?? target.Year - 1;

    private bool HasExplicitBase => target.BaseYear is not null;

    /// <summary>The covered part of a year.</summary>
    private sealed record Coverage(Fraction? Value, Fraction? Growth, int Months, bool IsWhole, string Period);

    public OracleResult Evaluate()
    {
        var coverage = CoveragesOf(target.Year).FirstOrDefault(IsDecisive) ?? CoveragesOf(target.Year).FirstOrDefault();
        var b = BaseOf(coverage);
        var y = coverage is not null ? coverage.Value : CoveragesOf(BaseYear).Any(s => s.IsWhole) ? b : NewestBefore()?.Value;
        if (coverage is null
            && HasExplicitBase
            && CoveragesOf(BaseYear).Any(s => s.IsWhole)
            && NewestBefore() is { } since
            && since.Year > BaseYear)
        {
            y = since.Value;
        }

        var (t, side) = (Threshold(b), SideOf());
        var e = coverage is null ? (Fraction)0 : Elapsed(coverage);
        var same = coverage is null || coverage.IsWhole ? null : SamePoint(coverage);
        var pace = coverage is null ? new Pace() : PaceAt(coverage, b, e, same);
        var numbers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["baseline"] = b,
            ["latest"] = y,
            ["threshold"] = t,
            ["attainmentPercent"] = y is { } a ? Attainment(a, b) : null,
            ["gap"] = y is { } g ? Gap(g, b) : null,
            ["gapClosedPercent"] = y is { } c && b is { } bb ? Closed(c, bb, coverage, e, same, pace) : null,
            ["requiredGrowthPercent"] = b is { Sign: > 0 } positive && !_indicator.IsPercent && HasBound(b)
                ? (Bound(positive, b) is { } way ? ((way.T / positive) - 1) * 100 : (Fraction)0)
                : null,
            ["elapsedPercent"] = e * 100,
            ["expectedByNow"] = target.Kind is "increase" or "decrease" ? same : pace.Expected,
            ["pacePercent"] = pace.Percent,
            ["leadPercentagePoints"] = pace.Lead,
            ["projected"] = pace.Projected,
            ["neededPerMonth"] = pace.Needed,
        };
        return new(StatusOf(coverage, b, same, pace, side), numbers);
    }

    // ---- Criterion ----
    private bool IsGrowth => target.Kind is "growAtLeast" or "increasePercent" or "decreasePercent";

    private bool IsDirection => target.Kind is "increase" or "decrease";

    private Fraction G => target.Kind == "decreasePercent" ? -target.Number : target.Number;

    /// <summary>Returns the required side: 1 above, −1 below, 0 neither.</summary>
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

    /// <summary>Returns the bound that applies to a value, and its side; null inside a range.</summary>
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

    // ---- Coverage of a year ----

    /// <summary>Returns the possible coverages of a year, the newest first.</summary>
    private IEnumerable<Coverage> CoveragesOf(int year)
    {
        var own = observations.FirstOrDefault(f => f.Year == year && f.Form == "year");
        if (own is not null)
            yield return new(own.Value, own.Growth, 12, IsWhole: true, own.Period);
        if (own is { Value: not null })
            yield break;
        var parts = observations.Where(f => f.Year == year && f.Form != "year").ToList();
        foreach (var coverage in new[] { Partial(parts), Partial([.. parts.Where(f => f.Value is not null)]) }
            .OfType<Coverage>()
            .OrderByDescending(coverage => coverage.Months)
            .Distinct())
            yield return coverage;
    }

    private Coverage? Partial(IReadOnlyList<OracleObservation> parts) => _indicator.OverTime switch
    {
        "sum" => Enumerable.Range(1, 12).Reverse().Select(m => SumTo(parts, m)).FirstOrDefault(coverage => coverage is not null),
        "mean" => Mean(parts),
        _ => parts
            .Where(f => f.Last > 0)
            .OrderByDescending(f => f.Last)
            .ThenByDescending(f => f.Months)
            .Select(f => new Coverage(f.Value, f.Growth, f.Last, f.Last == 12, f.Period))
            .FirstOrDefault(),
    };

    /// <summary>Sums January to a month. The newest cumulative value wins, with parts after it or parts alone.</summary>
    private static Coverage? SumTo(IReadOnlyList<OracleObservation> parts, int month)
    {
        foreach (var ytd in parts.Where(f => f.Form == "ytd" && f.Number <= month).OrderByDescending(f => f.Number))
        {
            if (ytd.Number == month)
                return new(ytd.Value, ytd.Growth, month, month == 12, ytd.Period);
            if (ytd.Value is { } start && Chain(parts, ytd.Number, month) is { } rest)
                return new(start + Sum(rest), null, month, month == 12, "");
        }

        if (Chain(parts, 0, month) is not { } all)
            return null;
        return all is [var single]
            ? new(single.Value, single.Growth, month, month == 12, single.Period)
            : new(Sum(all), null, month, month == 12, "");
    }

    /// <summary>Returns months, quarters and halves without a gap between two months, preferring the longest last part.</summary>
    private static List<OracleObservation>? Chain(IReadOnlyList<OracleObservation> parts, int after, int month)
    {
        if (after == month)
            return [];
        foreach (var last in parts
            .Where(f => f.Form != "ytd" && f.Last == month && f.First > after)
            .OrderByDescending(f => f.Value is not null)
            .ThenByDescending(f => f.Months))
        {
            if (Chain(parts, after, last.First - 1) is { } before
                && (before.Count == 0 || (last.Value is not null && before.TrueForAll(f => f.Value is not null))))
            {
                return [.. before, last];
            }
        }

        return null;
    }

    private static Fraction Sum(IEnumerable<OracleObservation> parts) =>
        parts.Aggregate((Fraction)0, (sum, part) => sum + part.Value!.Value);

    private Coverage? Mean(IReadOnlyList<OracleObservation> parts)
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

    private Coverage? MeanTo(IReadOnlyList<OracleObservation> parts, int month)
    {
        if (ShortestChain(parts, month) is not { } chain)
            return null;
        if (chain is [var single])
            return new(single.Value, single.Growth, month, month == 12, single.Period);
        var (weighted, weight) = ((Fraction)0, 0);
        foreach (var part in chain)
        {
            var own = _indicator.ByDays
                ? Enumerable.Range(part.First, part.Months).Sum(m => DateTime.DaysInMonth(part.Year, m))
                : part.Months;
            (weighted, weight) = (weighted + (part.Value!.Value * own), weight + own);
        }

        return new(weighted / weight, null, month, month == 12, "");
    }

    private static List<OracleObservation>? ShortestChain(IReadOnlyList<OracleObservation> parts, int month)
    {
        if (month == 0)
            return [];
        foreach (var last in parts
            .Where(f => f.Form != "ytd" && f.Last == month)
            .OrderByDescending(f => f.Value is not null)
            .ThenBy(f => f.Months))
        {
            if (ShortestChain(parts, last.First - 1) is { } before
                && (before.Count == 0 || (last.Value is not null && before.TrueForAll(f => f.Value is not null))))
            {
                return [.. before, last];
            }
        }

        return null;
    }

    /// <summary>A value is decisive. Growth is decisive if growth or a direction over last year is required.</summary>
    private bool IsDecisive(Coverage coverage) =>
        coverage.Value is not null || (!HasExplicitBase && coverage.Growth is not null && (IsGrowth || IsDirection));

    private Fraction? BaseOf(Coverage? coverage)
    {
        var whole = CoveragesOf(BaseYear).Where(s => s.IsWhole).ToList();
        if (whole.Count > 0)
            return (whole.Find(s => s.Value is not null) ?? whole[0]).Value;
        return !HasExplicitBase && coverage is { IsWhole: true, Value: { } y, Growth: { } g } && (g + 100).Sign != 0
            ? y / (1 + (g / 100))
            : null;
    }

    private OracleObservation? NewestBefore() => observations.Where(f => f.Form == "year" && f.Year < target.Year).MaxBy(f => f.Year);

    /// <summary>Returns the baseline's value at the same point of its year.</summary>
    private Fraction? SamePoint(Coverage coverage)
    {
        var parts = observations.Where(f => f.Year == BaseYear && f.Form != "year" && f.Value is not null).ToList();
        if (_indicator.OverTime == "sum")
            return SumTo(parts, coverage.Months)?.Value;
        if (_indicator.OverTime == "mean")
            return parts.Find(f => f.Form == "ytd" && f.Number == coverage.Months)?.Value ?? MeanTo(parts, coverage.Months)?.Value;
        return observations.FirstOrDefault(f => f.Period == $"{BaseYear}{coverage.Period[4..]}")?.Value;
    }

    private Fraction Elapsed(Coverage coverage)
    {
        if (coverage.IsWhole)
            return 1;
        if (profile == "days")
            return new(Days(target.Year, coverage.Months), Days(target.Year, 12));
        if (profile == "lastYear" && _isSum)
        {
            var all = observations.Where(f => f.Year == target.Year - 1).ToList();
            var whole = all.Find(f => f.Form == "year")?.Value ?? SumTo([.. all.Where(f => f.Form != "year")], 12)?.Value;
            if (whole is { Sign: > 0 } w
                && SumTo([.. all.Where(f => f.Form != "year")], coverage.Months)?.Value is { Sign: > 0 } part
                && part <= w)
            {
                return part / w;
            }
        }

        return new(coverage.Months, 12);
    }

    private static int Days(int year, int months) => Enumerable.Range(1, months).Sum(month => DateTime.DaysInMonth(year, month));

    // ---- Progress ----
    private Fraction? Attainment(Fraction y, Fraction? b)
    {
        if (!HasBound(b))
            return null;
        if (IsAround)
            return target.Number.Sign > 0 ? y / target.Number * 100 : null;
        if (Bound(y, b) is not { } bound)
            return 100;
        return bound.Side > 0
            ? (bound.T.Sign > 0 ? y / bound.T * 100 : null)
            : (y.Sign > 0 && bound.T.Sign >= 0 ? bound.T / y * 100 : null);
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

    private Fraction? Closed(Fraction y, Fraction b, Coverage? coverage, Fraction e, Fraction? same, Pace pace)
    {
        if (!HasBound(b) || (Bound(b, b) is not { } way && !IsAround))
            return null;
        var (t, side) = IsAround ? (target.Number, 0) : Bound(b, b)!.Value;
        if (t == b || (side > 0 && t < b) || (side < 0 && t > b))
            return null;
        if (!_isSum || coverage is not { IsWhole: false })
            return (y - b) / (t - b) * 100;
        if (pace.Expected is not Fraction due)
            return null;
        var start = same ?? (b * e);
        return due == start || (side > 0 && due < start) || (side < 0 && due > start) ? null : (y - start) / (due - start) * 100;
    }

    // ---- Pace ----
    private sealed record Pace(
        object? Expected = null,
        object? Percent = null,
        object? Lead = null,
        object? Projected = null,
        Fraction? Needed = null,
        string? Why = null);

    private Pace PaceAt(Coverage coverage, Fraction? b, Fraction e, Fraction? same)
    {
        if (coverage.Value is null)
            return IsGrowth && method == "linear" && !coverage.IsWhole
                ? ByGrowth(new(Why: "growthOnly"), coverage, b, same)
                : new(Why: "growthOnly");
        var calendarPace = _isSum
            ? OfSum(coverage.Value.Value, b, e, 12 - coverage.Months)
            : OfPath(coverage.Value.Value, b, coverage.Months);
        if (IsGrowth && method == "linear" && !coverage.IsWhole)
            calendarPace = ByGrowth(calendarPace, coverage, b, same);
        return CapProjection(calendarPace, b);
    }

    private Pace ByGrowth(Pace calendarPace, Coverage coverage, Fraction? b, Fraction? same)
    {
        Fraction g;
        Pace pace;
        if (!HasExplicitBase && coverage.Growth is { } published)
            (g, pace) = (
                published,
                calendarPace with { Projected = b is { } whole ? whole * (1 + (published / 100)) : calendarPace.Projected });
        else if (coverage.Value is { } y && same is { Sign: > 0 } s)
            (g, pace) = (
                ((y / s) - 1) * 100,
                calendarPace with { Expected = s * (1 + (G / 100)), Projected = b is { } whole ? whole * y / s : calendarPace.Projected });
        else
            return calendarPace;
        var up = SideOf() > 0;
        pace = pace with { Lead = up ? g - G : G - g };
        return up == (G.Sign > 0) && G.Sign != 0
            ? pace with { Percent = g / G * 100, Why = null }
            : pace with { Percent = null, Why = "byGrowth" };
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
            ? new Pace(
                t * e,
                t.Sign > 0 ? y / (t * e) * 100 : null,
                t.Sign > 0 ? (y / t * 100) - (e * 100) : null,
                projected,
                needed,
                "target")
            : new Pace(
                t * e,
                y.Sign > 0 && t.Sign >= 0 ? t * e / y * 100 : null,
                t.Sign > 0 ? (e * 100) - (y / t * 100) : null,
                projected,
                needed,
                "notPositive");
        if (heading is null)
            pace = pace with { Percent = (Fraction)100 };
        if (method == "linear")
            return pace;
        return b is { } from
            ? pace with
            {
                Percent = PaceOfPath(projected, from, target.Year - BaseYear, target.Year - BaseYear, projected, out var why),
                Why = why,
            }
            : pace with { Percent = null, Why = "none" };
    }

    private Pace OfPath(Fraction y, Fraction? b, int months)
    {
        if (IsDirection || IsAround || !HasBound(b))
            return new(Why: "none");
        var left = 12 - months;
        var ahead = Bound(y, b);
        Fraction? needed = ahead is not { } bound || (bound.Side > 0 ? y >= bound.T : y <= bound.T) ? 0
            : left == 0 ? null
            : (bound.T - y) / left;
        if (b is not { } from)
            return new(Needed: needed, Why: "none");
        var (years, all) = (new Fraction(((target.Year - BaseYear - 1) * 12) + months, 12), (Fraction)(target.Year - BaseYear));
        var e = profile == "days"
            ? new Fraction(
                Enumerable.Range(BaseYear + 1, target.Year - BaseYear - 1).Sum(year => Days(year, 12)) + Days(target.Year, months),
                Enumerable.Range(BaseYear + 1, target.Year - BaseYear).Sum(year => Days(year, 12)))
            : years / all;
        var projected = method == "linear" || from.Sign <= 0 || y.Sign < 0
            ? (method == "compound" ? null : (object)(from + ((y - from) / e)))
            : from.ToDouble() * Math.Pow((y / from).ToDouble(), 1 / e.ToDouble());
        if (NoPathReason(from, y, b) is { } none)
            return new(Projected: projected, Needed: needed, Why: none);
        var t = Bound(from, b)!.Value.T;
        object? expected = method != "compound" ? from + ((t - from) * e)
            : from.Sign > 0 && t.Sign >= 0 ? from.ToDouble() * Math.Pow((t / from).ToDouble(), e.ToDouble())
            : null;
        var percent = method == "linear" ? (y - from) / ((t - from) * e) * 100 : PaceOfPath(y, from, years, all, projected, out _);
        return new(expected, percent, ((y - from) / (t - from) * 100) - (e * 100), projected, needed, "none");
    }

    private string? NoPathReason(Fraction from, Fraction y, Fraction? b)
    {
        if (Bound(from, b) is not { } way)
            return "fulfilled";
        if (way.Side > 0 ? from >= way.T : from <= way.T)
            return "fulfilled";
        return Bound(y, b) is { } ahead && ahead.Side != way.Side ? "overshot" : null;
    }

    /// <summary>Returns the pace by a method that uses the path from the baseline.</summary>
    private object? PaceOfPath(Fraction y, Fraction from, Fraction years, Fraction all, object? projected, out string? why)
    {
        why = IsAround || IsDirection ? "none" : NoPathReason(from, y, from);
        if (why is not null)
            return null;
        why = "none";
        var t = Bound(from, from)!.Value.T;
        if (method == "projection")
            return projected is Fraction end ? (end - from) / (t - from) * 100
                : projected is double power ? (power - from.ToDouble()) / (t - from).ToDouble() * 100
                : null;
        if (from.Sign <= 0 || y.Sign < 0 || t.Sign < 0)
            return null;
        var actual = Math.Pow((y / from).ToDouble(), 1 / years.ToDouble()) - 1;
        var required = Math.Pow((t / from).ToDouble(), 1 / all.ToDouble()) - 1;
        return actual / required * 100;
    }

    /// <summary>Caps the projection at the bounds of the indicator.</summary>
    private Pace CapProjection(Pace pace, Fraction? b)
    {
        if (_indicator.Measure != "ratio")
            return pace;
        var end = pace.Projected is Fraction exact ? exact.ToDouble() : pace.Projected as double?;
        Fraction? capped = end > 100 && _indicator.IsPercent ? 100 : end < 0 ? 0 : null;
        if (capped is not { } limit)
            return pace;
        return method == "projection" && pace.Percent is not null && b is { } from
            ? pace with { Projected = limit, Percent = (limit - from) / (Bound(from, b)!.Value.T - from) * 100 }
            : pace with { Projected = limit };
    }

    // ---- Status ----
    private string StatusOf(Coverage? coverage, Fraction? b, Fraction? same, Pace pace, int side)
    {
        if (coverage is null)
            return BeforeThePeriod(b);
        if (coverage.IsWhole)
            return StatusOfWhole(coverage, b);
        if (IsDirection)
            return StatusOfDirection(coverage, same, side);
        if (_isSum
            && coverage.Value is { } y
            && target.Kind is not "within"
            && !IsAround
            && Bound(y, b) is { Side: > 0, T.Sign: > 0 } floor
            && Admits(y, floor)
            && !CanDecrease())
        {
            return "met";
        }

        if (ToNumber(pace.Percent) is { } percent)
            return StatusOfPace(percent);
        return pace.Why switch
        {
            "byGrowth" => ToNumber(pace.Lead) >= 0 ? "onTrack" : "worsening",
            "notPositive" when coverage.Value is { Sign: <= 0 } nothing && Bound(nothing, b) is { Side: < 0, T.Sign: >= 0 } => "onTrack",
            "overshot" => "offTrack",
            "fulfilled" => WithFulfilledBaseline(coverage, b, pace),
            _ => "notAssessable",
        };
    }

    private string WithFulfilledBaseline(Coverage coverage, Fraction? b, Pace pace)
    {
        var end = pace.Projected switch
        {
            Fraction exact => exact,
            double power => Fraction.Parse(power.ToString("F12", System.Globalization.CultureInfo.InvariantCulture)),
            _ => coverage.Value!.Value,
        };
        return Bound(end, b) is not { } bound || Admits(end, bound) ? "onTrack" : "worsening";
    }

    /// <summary>Returns the status before any observation of the year.</summary>
    /// <remarks>Methods with a trend use observations after an older baseline.</remarks>
    private string BeforeThePeriod(Fraction? b)
    {
        if (method == "linear"
            || IsDirection
            || !HasExplicitBase
            || b is not { } from
            || NewestBefore() is not { Value: { } y } since
            || since.Year <= BaseYear)
        {
            return "awaitingData";
        }

        TrendBefore = PaceOfPath(y, from, since.Year - BaseYear, target.Year - BaseYear, ProjectedBefore(y, from, since.Year), out var why);
        return ToNumber(TrendBefore) is { } percent ? StatusOfPace(percent)
            : why == "overshot" ? "offTrack"
            : why == "fulfilled" ? (Bound(y, b) is not { } bound || Admits(y, bound) ? "onTrack" : "worsening")
            : "notAssessable";
    }

    /// <summary>The pace before any observation of the year.</summary>
    public object? TrendBefore { get; private set; }

    private object ProjectedBefore(Fraction y, Fraction from, int year)
    {
        var e = new Fraction(year - BaseYear, target.Year - BaseYear);
        if (profile == "days")
            e = new(
                Enumerable.Range(BaseYear + 1, year - BaseYear).Sum(each => Days(each, 12)),
                Enumerable.Range(BaseYear + 1, target.Year - BaseYear).Sum(each => Days(each, 12)));
        return from.Sign > 0 && y.Sign >= 0 ? from.ToDouble() * Math.Pow((y / from).ToDouble(), 1 / e.ToDouble()) : from + ((y - from) / e);
    }

    private string StatusOfWhole(Coverage coverage, Fraction? b)
    {
        var published = HasExplicitBase ? null : coverage.Growth;
        bool? met = null;
        if (IsGrowth)
            met = published is { } g ? (SideOf() > 0 ? g >= G : g <= G)
                : coverage.Value is { } y && Threshold(b) is { } t ? (SideOf() > 0 ? y >= t : y <= t)
                : null;
        else if (IsDirection)
            met = published is { } g ? g.Sign == SideOf() : coverage.Value is { } y && b is { } from ? (y - from).Sign == SideOf() : null;
        else if (coverage.Value is { } y)
            met = IsAround ? (y == target.Number ? true : null) : !HasBound(b) ? null : Bound(y, b) is not { } bound || Admits(y, bound);
        return met switch { true => "met", false => "missed", null => "notAssessable" };
    }

    private string StatusOfDirection(Coverage coverage, Fraction? same, int side)
    {
        var published = HasExplicitBase ? null : coverage.Growth;
        if (method == "compound")
        {
            double? rate = published is { } g ? g.ToDouble()
                : coverage.Value is { Sign: >= 0 } y && same is { Sign: > 0 } s
                    ? (Math.Pow((y / s).ToDouble(), 1.0 / (target.Year - BaseYear)) - 1) * 100
                    : null;
            if (rate is not { } percent)
                return "notAssessable";
            var factor = side > 0 && _indicator.IsPercent && same is { Sign: > 0 } reached ? ScalingFactor(reached.ToDouble()) : 1;
            return percent * side >= 1.5 * factor ? "onTrack"
                : percent * side >= 0.5 * factor ? "atRisk"
                : percent * side >= 0 ? "offTrack"
                : "worsening";
        }

        var sign = published is { } growth ? growth.Sign
            : coverage.Value is { } level && same is { } start ? (int?)(level - start).Sign
            : null;
        return sign is not { } way ? "notAssessable" : (way * side) switch { > 0 => "onTrack", 0 => "offTrack", _ => "worsening" };
    }

    /// <summary>Returns the scaling factor of growth thresholds for a share, which cannot exceed 100 %.</summary>
    private static double ScalingFactor(double from) => from >= 200 ? 1 : 1 - Math.Pow(Math.Min(from, 200 - from) / 100, 4.44);

    private string StatusOfPace(double percent)
    {
        var (on, risk, off) = method == "projection" ? (95, 10, -10) : (95, 60, 0);
        return percent >= on ? "onTrack" : percent >= risk ? "atRisk" : percent >= off ? "offTrack" : "worsening";
    }

    /// <summary>Returns true if a cumulative value of the year decreases or a value is negative.</summary>
    private bool CanDecrease()
    {
        var cumulative = observations
            .Where(f => f.Year == target.Year && f.Form == "ytd" && f.Value is not null)
            .OrderBy(f => f.Number)
            .ToList();
        return cumulative.Zip(cumulative.Skip(1)).Any(pair => pair.Second.Value < pair.First.Value)
            || observations.Any(f => f.Year == target.Year && f.Value is { Sign: < 0 });
    }

    private static double? ToNumber(object? value) => value is Fraction exact ? exact.ToDouble() : value as double?;

    private static Fraction Abs(Fraction value) => value.Sign < 0 ? -value : value;
}
