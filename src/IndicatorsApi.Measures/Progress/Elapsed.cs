using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;

namespace IndicatorsApi.Measures.Progress;

/// <summary>Which share of a target's period the latest figure covers.</summary>
/// <param name="Percent">The share, in percent.</param>
/// <param name="LastYear">The figures that it follows from, where it is counted by last year's course.</param>
/// <param name="Because">Why it is counted by months where another profile was wanted.</param>
internal sealed record Elapsed(MeasureResult Percent, IReadOnlyList<ObservationValue> LastYear, NoteCode? Because = null)
{
    /// <summary>No figure of the period is in.</summary>
    public static Elapsed Nothing { get; } = new(new(0, null), []);

    /// <summary>The share that a position covers; the period's own figure covers all of it, however the months before are counted.</summary>
    public static Elapsed Of(ProgressInput input, PeriodCoverage position)
    {
        var profile = position.IsWhole ? ElapsedBasis.Months : input.Profile;
        var lastYear = input.AddsUp && input.Period.YearEarlier is { } earlier ? new Accumulation(earlier, input.Observations, input.Timing) : null;
        var share = ElapsedMeasures.Percent(profile, input.Period, position.Months, lastYear);
        if (share.Because is { } because)
            return new(ElapsedMeasures.Percent(ElapsedBasis.Months, input.Period, position.Months, lastYear), [], because);
        return new(share, profile == ElapsedBasis.LastYear ? [.. lastYear!.Parts(position.Months)!.Union(lastYear.Parts(input.Period.Months)!)] : []);
    }
}
