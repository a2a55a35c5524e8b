namespace IndicatorsApi.Api.Series;

/// <summary>The frequency of a series.</summary>
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

    /// <summary>Year-to-date: January through each month.</summary>
    YearToDate,
}

