using IndicatorsApi.Measures.Time;

namespace IndicatorsApi.Api.Series;

/// <summary>A stretch of a series.</summary>
/// <param name="From">The first period; nothing for the beginning.</param>
/// <param name="To">The last period; nothing for the end.</param>
/// <param name="Frequency">The form of the periods.</param>
/// <param name="DerivesMonths">Whether months that are not on record follow from cumulative figures.</param>
public sealed record PeriodRange(Period? From, Period? To, Frequency Frequency, bool DerivesMonths)
{
    /// <summary>The kind of the periods.</summary>
    public PeriodKind Kind => Frequency switch
    {
        Frequency.Half => PeriodKind.Half,
        Frequency.Quarter => PeriodKind.Quarter,
        Frequency.Month => PeriodKind.Month,
        Frequency.YearToDate => PeriodKind.YearToDate,
        _ => PeriodKind.Year,
    };

    /// <summary>Whether a figure of a period belongs to the stretch.</summary>
    public bool Holds(Period period) =>
        period.Kind == Kind && (From is null || period.LastMonth >= From.FirstMonth) && (To is null || period.LastMonth <= To.LastMonth);

    /// <summary>Whether the line of a target for a period crosses the stretch.</summary>
    public bool Crosses(Period period) =>
        (From is null || period.LastMonth >= From.FirstMonth) && (To is null || period.FirstMonth <= To.LastMonth);
}
