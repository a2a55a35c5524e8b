using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Plausibility;

/// <summary>Compares a value with the same period one year earlier and with the preceding periods.</summary>
/// <remarks>A power-of-ten error takes precedence over a jump. Ranks, and values that may be negative, have no ratios.</remarks>
internal sealed class JumpDetection(PlausibilityInput input, QualifiedValue level)
{
    /// <summary>The smallest divisor. No monthly increment of a recordable value is smaller.</summary>
    private const decimal MinExpected = 0.000000000001m;

    private readonly decimal _value = level.Value;
    private readonly Period _period = input.Observation.Period;

    /// <summary>The warnings: one power-of-ten error, or the jumps.</summary>
    public IReadOnlyList<Warning> Warnings
    {
        get
        {
            if (input.Indicator.Measure == MeasureKind.Rank || input.MayBeNegative || Math.Abs(_value) > NumberLimits.MaxValue)
                return [];
            var comparisons = new[] { WithYearEarlier(), Cumulative.IsSum(input) ? WithIncrements() : WithPeriodsBefore() }
                .OfType<Comparison>()
                .ToList();
            var error = comparisons.Select(PowerOfTenErrorIn).OfType<Warning>().FirstOrDefault();
            return error is not null ? [error] : [.. comparisons.Select(JumpIn).OfType<Warning>()];
        }
    }

    private bool IsCount => decimal.Truncate(_value) == _value && !input.Recorded.HasFraction(_period.Year);

    /// <summary>Compares with the same period one year earlier, unless the published growth or change confirms the difference.</summary>
    private Comparison? WithYearEarlier()
    {
        if (input.Recorded.Find(_period.YearEarlier) is not { } before || IsConfirmed(before.Value))
            return null;
        return new(WarningCode.JumpFromYearEarlier, input.At(_period.YearEarlier!), before.Value, _value, before.Value);
    }

    /// <summary>Compares with the preceding periods of the same form, unless the value is close to last year's (seasonality).</summary>
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
        var isInRange = _value >= values.Min() && _value <= values.Max();
        return new(WarningCode.JumpFromPeriodsBefore, input.At(nearest), usual, _value, isInRange ? null : usual);
    }

    /// <summary>Compares the increment of a cumulative value with earlier increments.</summary>
    private Comparison? WithIncrements()
    {
        var own = Cumulative.IncrementOf(input, _period, _value);
        var before = Cumulative.IncrementsBefore(input);
        if (before.Count == 0 || IsSeasonal(own))
            return null;
        var perMonth = before.Select(increment => increment.PerMonth).ToList();
        var usual = Median.NearestTo(perMonth, own.PerMonth)!.Value;

        // Each earlier value yields an expectation. The median is robust against an earlier value that is itself wrong.
        var earlier = Cumulative.Earlier(input, _period).ToList();
        var expected = earlier.Count == 0 ? usual * own.Months : Median.NearestTo(earlier.Select(ExpectedFrom), _value)!.Value;
        var isInRange = own.PerMonth >= perMonth.Min() && own.PerMonth <= perMonth.Max();
        var isDoubtful = own.Added < 0 || (earlier.Count > 1 && input.Recorded[earlier[0]].Value < input.Recorded[earlier[1]].Value);
        var against = input.At(earlier.Count > 0 ? earlier[0] : LastOfPreviousYear());
        return new(WarningCode.JumpInCumulative, against, expected, own.Added, isInRange || isDoubtful ? null : usual * own.Months);

        decimal ExpectedFrom(Period period) => input.Recorded[period].Value + (usual * (_period.Number - period.Number));
    }

    private Period LastOfPreviousYear() => Enumerable.Range(1, 12)
        .Select(month => Period.Of(PeriodKind.YearToDate, _period.Year - 1, month))
        .Last(input.Recorded.Contains);

    private Warning? PowerOfTenErrorIn(Comparison comparison)
    {
        if (_value <= 0 || comparison.Expected < MinExpected || IsNegligible(_value, comparison.Expected))
            return null;
        var indicator = input.Indicator;
        var factor = _value / comparison.Expected;
        var power = (int)Math.Round(Math.Log10((double)factor));
        var rest = power > 0 ? factor / PowerOfTen(power) : factor * PowerOfTen(-power);
        if (power == 0 || Math.Abs(rest - 1) * 100 > input.Options.PowerOfTenTolerancePercent)
            return null;
        return new(WarningCode.PowerOfTen, comparison.Against)
        {
            Factor = factor,
            Power = power,
            Units = indicator.Unit is { } unit && indicator.SmallerUnits.TryGetValue(power, out var given) ? (given, unit) : null,
        };
    }

    private Warning? JumpIn(Comparison comparison) =>
        comparison.Usual is { } usual && usual >= MinExpected && !IsNear(comparison.Value, usual) && !IsNegligible(comparison.Value, usual)
            ? new(comparison.Jump, comparison.Against) { Factor = comparison.Value / usual }
            : null;

    /// <summary>Returns the periods of the same form that end within the twelve months before the observation. A year has none.</summary>
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

    private bool IsSeasonal(Cumulative.Increment own)
    {
        if (input.Recorded.Find(_period.YearEarlier) is not { } lastYear)
            return false;
        var then = Cumulative.IncrementOf(input, _period.YearEarlier!, lastYear.Value);
        return then.Months == own.Months && IsNear(own.Added, then.Added);
    }

    /// <summary>Returns <see langword="true"/> if published growth or change implies the recorded earlier value.</summary>
    private bool IsConfirmed(decimal earlier)
    {
        var implied = input.Observation.ReportedGrowthPercent is > -100 and var growth
            ? _value / (1 + (growth / 100))
            : _value - input.Observation.ReportedChange;
        return earlier >= MinExpected
            && implied is { } previous
            && Math.Abs((previous / earlier) - 1) * 100 <= input.Options.PowerOfTenTolerancePercent;
    }

    private bool IsNear(decimal value, decimal usual) =>
        value <= usual * input.Options.JumpFactor && value >= usual / input.Options.JumpFactor;

    /// <summary>Returns <see langword="true"/> for small counts and few percentage points, where large factors occur by chance.</summary>
    private bool IsNegligible(decimal value, decimal usual) =>
        input.Indicator.IsPercent ? Math.Abs(value - usual) < input.Options.JumpPercentagePoints
        : IsCount && Math.Max(Math.Abs(value), Math.Abs(usual)) <= input.Options.SmallCount;

    private static decimal PowerOfTen(int power)
    {
        var result = 1m;
        for (var i = 0; i < power; i++)
            result *= 10;
        return result;
    }

    /// <summary>A comparison of a value with its expectation.</summary>
    /// <param name="Jump">The code of a jump in this comparison.</param>
    /// <param name="Against">The reference observation.</param>
    /// <param name="Expected">The expected value of the observation.</param>
    /// <param name="Value">The value or increment compared with the usual one.</param>
    /// <param name="Usual">The usual value or increment. Absent if a jump cannot be detected.</param>
    private sealed record Comparison(WarningCode Jump, ReferenceObservation Against, decimal Expected, decimal Value, decimal? Usual);
}
