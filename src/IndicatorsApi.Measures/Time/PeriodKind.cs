namespace IndicatorsApi.Measures.Time;

/// <summary>The kinds of periods.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month, <c>2024-09</c>.</summary>
    Month,

    /// <summary>A quarter, <c>2024-Q3</c>.</summary>
    Quarter,

    /// <summary>A half-year, <c>2024-H1</c>.</summary>
    Half,

    /// <summary>A year to date from January, <c>2024-09-YTD</c>, the usual form in Chinese statistics.</summary>
    YearToDate,

    /// <summary>A calendar year, <c>2024</c>.</summary>
    Year,

    /// <summary>A plan of several calendar years, <c>2021..2025</c>, for targets only.</summary>
    Plan,
}
