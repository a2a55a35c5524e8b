using IndicatorsApi.Measures.Time;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>How a target has come along: how it stood at the end of each month of its period.</summary>
public static class ProgressTrajectory
{
    /// <summary>The months of a period, in order.</summary>
    public static IReadOnlyList<Period> MonthsOf(Period period) =>
        [.. Enumerable.Range(period.FirstMonth, period.Months).Select(month => Period.Of(PeriodKind.Month, month / 12, (month % 12) + 1))];

    /// <summary>How a target stood at the end of a month, judged on that day.</summary>
    /// <param name="input">What decides; a day in it is the last one that figures may speak of.</param>
    /// <param name="month">The month.</param>
    /// <returns><see langword="null"/> where no figure reaches through that month.</returns>
    public static ProgressResult? At(ProgressInput input, Period month)
    {
        if (input.On < month.End)
            return null;
        var result = ProgressResult.Of(input with { On = month.End, Today = month.End });
        return result.InTargetPeriod && result.ReportedThrough == month.End ? result : null;
    }

    /// <summary>
    /// Where the value has to be at the end of a month that is not reported: the calendar's line. It does not depend on what was reported, so the month is judged as if it
    /// had come to exactly what is demanded.
    /// </summary>
    /// <param name="input">What decides.</param>
    /// <param name="month">The month.</param>
    /// <returns><see langword="null"/> where there is no such line, or where only a figure could tell it: of means, and of a sum that is not counted from January on.</returns>
    public static decimal? ExpectedAt(ProgressInput input, Period month)
    {
        var (form, timing) = (input.AddsUp ? PeriodKind.YearToDate : PeriodKind.Month, input.Timing);
        if (timing.OverTime == TemporalAggregation.Mean || (input.AddsUp && input.Period.Kind != PeriodKind.Year) || ProgressResult.Of(input).Threshold is not { } threshold)
            return null;
        var own = input with { On = null };
        var assumed = new ObservationValue(own.Observations is [var any, ..] ? any.Indicator : "", Period.Of(form, month.Year, month.Number), new QualifiedValue(threshold));
        return ProgressResult.Of(own with { Observations = [.. own.Observations.Where(observation => !input.Period.Contains(observation.Period)), assumed], Today = month.End }).ExpectedByNow;
    }

    /// <summary>What the same months of the year before came to.</summary>
    /// <param name="input">What decides.</param>
    /// <param name="month">The month of the target's period up to which is counted.</param>
    /// <returns><see langword="null"/> where that is not on record.</returns>
    public static PeriodCoverage? YearBefore(ProgressInput input, Period month) =>
        input.Period.YearEarlier is { } earlier ? PeriodCoverage.Upto(earlier, input.Timing, input.Observations, month.LastMonth - input.Period.FirstMonth + 1) : null;

    /// <summary>When a target came to stand otherwise against the calendar than at its last report before.</summary>
    /// <param name="points">How it stood at the end of months, in order; nothing where that was not reported.</param>
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
