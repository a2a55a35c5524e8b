using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Api.Series;

/// <summary>A range of periods of a series.</summary>
/// <param name="From">The first period. `null` for no limit.</param>
/// <param name="To">The last period. `null` for no limit.</param>
/// <param name="Frequency">The frequency.</param>
/// <param name="DerivesMonths">`true` to derive missing months from cumulative observations.</param>
public sealed record PeriodRange(Period? From, Period? To, Frequency Frequency, bool DerivesMonths)
{
    /// <summary>The period kind of the frequency.</summary>
    public PeriodKind Kind => Frequency switch
    {
        Frequency.Half => PeriodKind.Half,
        Frequency.Quarter => PeriodKind.Quarter,
        Frequency.Month => PeriodKind.Month,
        Frequency.YearToDate => PeriodKind.YearToDate,
        _ => PeriodKind.Year,
    };

    /// <summary>Returns `true` if the range includes an observation of a period.</summary>
    public bool Includes(Period period) =>
        period.Kind == Kind && (From is null || period.LastMonth >= From.FirstMonth) && (To is null || period.LastMonth <= To.LastMonth);

    /// <summary>Returns `true` if a target period overlaps the range.</summary>
    public bool Overlaps(Period period) =>
        (From is null || period.LastMonth >= From.FirstMonth) && (To is null || period.FirstMonth <= To.LastMonth);
}
