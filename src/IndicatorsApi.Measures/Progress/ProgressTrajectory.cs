using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The trajectory of a target: its progress at the end of each month of its period.</summary>
public static class ProgressTrajectory
{
    /// <summary>Returns the months of a period, in order.</summary>
    public static IReadOnlyList<Period> MonthsOf(Period period) =>
        [.. Enumerable.Range(period.FirstMonth, period.Months).Select(month => Period.Of(PeriodKind.Month, month / 12, (month % 12) + 1))];

    /// <summary>Returns the progress of a target at the end of a month, as of that day.</summary>
    /// <param name="input">The input of the progress measures. Its date limits the observations.</param>
    /// <param name="month">The month.</param>
    /// <returns><see langword="null"/> if the month is not reported.</returns>
    public static ProgressResult? At(ProgressInput input, Period month)
    {
        if (input.On < month.End)
            return null;
        var result = ProgressResult.Of(input with { On = month.End, Today = month.End });
        return result.InTargetPeriod && result.ReportedThrough == month.End ? result : null;
    }

    /// <summary>Returns the expected value at the end of a month that is not reported.</summary>
    /// <remarks>The expected value does not depend on reports. It is computed with the threshold as the assumed value.</remarks>
    /// <param name="input">The input of the progress measures.</param>
    /// <param name="month">The month.</param>
    /// <returns>
    /// <see langword="null"/> if there is none or if it depends on an observation: for means, and for sums over a period other than a year.
    /// </returns>
    public static decimal? ExpectedAt(ProgressInput input, Period month)
    {
        var (form, timing) = (input.AddsUp ? PeriodKind.YearToDate : PeriodKind.Month, input.Timing);
        if (timing.OverTime == TemporalAggregation.Mean || (input.AddsUp && input.Period.Kind != PeriodKind.Year))
            return null;
        if (ProgressResult.Of(input).Threshold is not { } threshold)
            return null;
        var own = input with { On = null };
        var indicator = own.Observations is [var any, ..] ? any.Indicator : "";
        var assumed = new ObservationValue(indicator, Period.Of(form, month.Year, month.Number), new QualifiedValue(threshold));
        var before = own.Observations.Where(observation => !input.Period.Contains(observation.Period));
        return ProgressResult.Of(own with { Observations = [.. before, assumed], Today = month.End }).ExpectedByNow;
    }

    /// <summary>Returns the cumulative value of the same months of the previous year.</summary>
    /// <param name="input">The input of the progress measures.</param>
    /// <param name="month">The last month, within the target period.</param>
    /// <returns><see langword="null"/> if the value is unknown.</returns>
    public static PeriodCoverage? PreviousYearAt(ProgressInput input, Period month)
    {
        var months = month.LastMonth - input.Period.FirstMonth + 1;
        return input.Period.YearEarlier is { } earlier
            ? PeriodCoverage.ThroughMonth(earlier, input.Timing, input.Observations, months)
            : null;
    }

    /// <summary>Returns the changes of the schedule status between consecutive reports.</summary>
    /// <param name="points">The progress at the end of months, in order; <see langword="null"/> for months that are not reported.</param>
    public static IReadOnlyList<StatusChange> StatusChangesOf(IReadOnlyList<(Period Month, ProgressResult? Result)> points)
    {
        var reported = points.Where(point => point.Result is not null).ToList();
        return
        [
            .. reported.Zip(reported.Skip(1))
                .Where(pair => pair.First.Result!.Schedule != pair.Second.Result!.Schedule)
                .Select(pair => new StatusChange(pair.Second.Month, pair.First.Result!.Schedule, pair.Second.Result!.Schedule)),
        ];
    }
}
