using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The elapsed share of a target period, up to its latest observation.</summary>
/// <param name="Percent">The share, in percent.</param>
/// <param name="LastYear">Last year's observations behind the share, if it is based on last year.</param>
/// <param name="Reason">The reason why months replace the requested basis.</param>
internal sealed record Elapsed(MeasureResult Percent, IReadOnlyList<ObservationValue> LastYear, NoteCode? Reason = null)
{
    /// <summary>The elapsed share without an observation of the period: 0 %.</summary>
    public static Elapsed None { get; } = new(new(0, null), []);

    /// <summary>Computes the elapsed share of a coverage. A whole period is 100 % on every basis.</summary>
    public static Elapsed Of(ProgressInput input, PeriodCoverage coverage)
    {
        var basis = coverage.IsWhole ? ElapsedBasis.Months : input.Profile;
        var lastYear = input.AddsUp && input.Period.YearEarlier is { } earlier
            ? new Accumulation(earlier, input.Observations, input.Timing)
            : null;
        var share = ElapsedMeasures.Percent(basis, input.Period, coverage.Months, lastYear);
        if (share.Reason is { } reason)
            return new(ElapsedMeasures.Percent(ElapsedBasis.Months, input.Period, coverage.Months, lastYear), [], reason);
        return basis == ElapsedBasis.LastYear
            ? new(share, [.. lastYear!.Parts(coverage.Months)!.Union(lastYear.Parts(input.Period.Months)!)])
            : new(share, []);
    }
}
