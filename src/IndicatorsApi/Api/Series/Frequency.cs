namespace IndicatorsApi.Api.Series;

/// <summary>The form of the periods of a series.</summary>
public enum Frequency
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Half-years.</summary>
    Half,

    /// <summary>Quarters.</summary>
    Quarter,

    /// <summary>Months.</summary>
    Month,

    /// <summary>January up to and including each month.</summary>
    YearToDate,
}

