using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>
/// A value next to the same period one year earlier, and next to the periods before. A power of ten is told instead of a mere jump; what
/// is a place in an order, or can be negative, has no ratios.
/// </summary>
internal sealed class JumpDetection(PlausibilityInput input, QualifiedValue level)
{
    /// <summary>The least that something is divided by; no rate of anything that can be recorded is smaller.</summary>
    private const decimal MinExpected = 0.000000000001m;

    private readonly decimal _value = level.Value;
    private readonly Period _period = input.Observation.Period;

    /// <summary>The warnings: one slip, or the jumps.</summary>
    public IReadOnlyList<Warning> Warnings
    {
        get
        {
            if (input.Indicator.Measure == MeasureKind.Rank || input.MayBeNegative || Math.Abs(_value) > NumberLimits.MaxValue)
                return [];
            var comparisons = new[] { WithYearEarlier(), Cumulative.IsSum(input) ? WithWhatWasAdded() : WithPeriodsBefore() }.OfType<Comparison>().ToList();
            var slip = comparisons.Select(SlipIn).OfType<Warning>().FirstOrDefault();
            return slip is not null ? [slip] : [.. comparisons.Select(JumpIn).OfType<Warning>()];
        }
    }

    private bool IsCounted => decimal.Truncate(_value) == _value && !input.Recorded.HasFraction(_period.Year);

    /// <summary>June with June, January to June with January to June. What was published as such a growth is none to wonder at.</summary>
    private Comparison? WithYearEarlier()
    {
        if (input.Recorded.Find(_period.YearEarlier) is not { } before || IsPublished(before.Value))
            return null;
        return new(WarningCode.JumpFromYearEarlier, input.At(_period.YearEarlier!), before.Value, _value, before.Value);
    }

    /// <summary>A month with the months, a quarter with the quarters before; not where it is as one year earlier, for then it is the season.</summary>
    private Comparison? WithPeriodsBefore()
    {
        if (input.Recorded.Find(_period.YearEarlier) is { } lastYear && IsNear(_value, lastYear.Value))
            return null;
        var before = PeriodsBefore().Where(input.Recorded.Contains).ToList();
        if (before.Count == 0)
            return null;
        var values = before.ConvertAll(period => input.Recorded[period].Value);
        var usual = Median.NearestTo(values, _value)!.Value;
        var nearest = before.MinBy(period => Math.Abs(input.Recorded[period].Value - usual))!;
        var isAmongThem = _value >= values.Min() && _value <= values.Max();
        return new(WarningCode.JumpFromPeriodsBefore, input.At(nearest), usual, _value, isAmongThem ? null : usual);
    }

    /// <summary>What a cumulative figure adds with what the ones before it added.</summary>
    private Comparison? WithWhatWasAdded()
    {
        var own = Cumulative.StretchOf(input, _period, _value);
        var before = Cumulative.StretchesBefore(input);
        if (before.Count == 0 || IsAsLastYear(own))
            return null;
        var perMonth = before.Select(stretch => stretch.PerMonth).ToList();
        var usual = Median.NearestTo(perMonth, own.PerMonth)!.Value;

        // Each earlier figure lets expect something; one that has slipped itself is outvoted by the others.
        var earlier = Cumulative.Earlier(input, _period).ToList();
        var expected = earlier.Count == 0 ? usual * own.Months : Median.NearestTo(earlier.Select(period => input.Recorded[period].Value + (usual * (_period.Number - period.Number))), _value)!.Value;
        var isAmongThem = own.PerMonth >= perMonth.Min() && own.PerMonth <= perMonth.Max();
        var isDoubtful = own.Added < 0 || (earlier.Count > 1 && input.Recorded[earlier[0]].Value < input.Recorded[earlier[1]].Value);
        var against = input.At(earlier.Count > 0 ? earlier[0] : Period.Of(PeriodKind.YearToDate, _period.Year - 1, LastOfYearBefore()));
        return new(WarningCode.JumpInCumulative, against, expected, own.Added, isAmongThem || isDoubtful ? null : usual * own.Months);
    }

    private int LastOfYearBefore() => Enumerable.Range(1, 12).Last(month => input.Recorded.Contains(Period.Of(PeriodKind.YearToDate, _period.Year - 1, month)));

    private Warning? SlipIn(Comparison comparison)
    {
        if (_value <= 0 || comparison.Expected < MinExpected || IsLittle(_value, comparison.Expected))
            return null;
        var factor = _value / comparison.Expected;
        var power = (int)Math.Round(Math.Log10((double)factor));
        var rest = power > 0 ? factor / PowerOfTen(power) : factor * PowerOfTen(-power);
        if (power == 0 || Math.Abs(rest - 1) * 100 > input.Options.PowerOfTenTolerancePercent)
            return null;
        return new(WarningCode.PowerOfTen, comparison.Against)
        {
            Factor = factor,
            Power = power,
            Units = input.Indicator.Unit is { } unit && input.Indicator.SmallerUnits.TryGetValue(power, out var given) ? (given, unit) : null,
        };
    }

    private Warning? JumpIn(Comparison comparison) =>
        comparison.Usual is { } usual && usual >= MinExpected && !IsNear(comparison.Value, usual) && !IsLittle(comparison.Value, usual)
            ? new(comparison.Jump, comparison.Against) { Factor = comparison.Value / usual }
            : null;

    /// <summary>The periods of the same form that end within the twelve months before the figure's; a year has none but the year earlier.</summary>
    private IEnumerable<Period> PeriodsBefore()
    {
        if (_period.Kind == PeriodKind.YearToDate)
        {
            for (var month = _period.LastMonth - 1; month >= Math.Max(_period.LastMonth - 12, Period.FirstYear * 12); month--)
                yield return Period.Of(PeriodKind.YearToDate, month / 12, (month % 12) + 1);
            yield break;
        }

        var before = _period.Kind == PeriodKind.Year ? null : _period.Before;
        for (var months = _period.Months; before is not null && months <= 12; months += _period.Months, before = before.Before)
            yield return before;
    }

    private bool IsAsLastYear(Cumulative.Stretch own)
    {
        if (input.Recorded.Find(_period.YearEarlier) is not { } lastYear)
            return false;
        var then = Cumulative.StretchOf(input, _period.YearEarlier!, lastYear.Value);
        return then.Months == own.Months && IsNear(own.Added, then.Added);
    }

    /// <summary>Whether the growth or the change that was published with the figure leads to what is on record.</summary>
    private bool IsPublished(decimal earlier)
    {
        var implied = input.Observation.ReportedGrowthPercent is > -100 and var growth ? _value / (1 + (growth / 100)) : _value - input.Observation.ReportedChange;
        return earlier >= MinExpected && implied is { } previous && Math.Abs((previous / earlier) - 1) * 100 <= input.Options.PowerOfTenTolerancePercent;
    }

    private bool IsNear(decimal value, decimal usual) => value <= usual * input.Options.JumpFactor && value >= usual / input.Options.JumpFactor;

    /// <summary>Few things, or few percentage points, make large factors by chance.</summary>
    private bool IsLittle(decimal value, decimal usual) =>
        input.Indicator.IsPercent ? Math.Abs(value - usual) < input.Options.JumpPercentagePoints
        : IsCounted && Math.Max(Math.Abs(value), Math.Abs(usual)) <= input.Options.SmallCount;

    private static decimal PowerOfTen(int power)
    {
        var result = 1m;
        for (var i = 0; i < power; i++)
            result *= 10;
        return result;
    }

    /// <summary>A value next to what was to be expected.</summary>
    /// <param name="Jump">What a jump is called here.</param>
    /// <param name="Against">The figure that lets expect it.</param>
    /// <param name="Expected">What the figure was to be.</param>
    /// <param name="Value">What is held against what is usual.</param>
    /// <param name="Usual">What is usual; absent where no jump can be told.</param>
    private sealed record Comparison(WarningCode Jump, ReferenceObservation Against, decimal Expected, decimal Value, decimal? Usual);
}
