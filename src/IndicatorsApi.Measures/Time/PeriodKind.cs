namespace IndicatorsApi.Measures.Time;

/// <summary>The forms of a period.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month, <c>2024-09</c>.</summary>
    Month,

    /// <summary>A quarter, <c>2024-Q3</c>.</summary>
    Quarter,

    /// <summary>A half-year, <c>2024-H1</c>.</summary>
    Half,

    /// <summary>January up to and including a month, <c>2024-09-YTD</c>: the form Chinese statistics publish.</summary>
    YearToDate,

    /// <summary>A calendar year, <c>2024</c>.</summary>
    Year,

    /// <summary>Several calendar years, <c>2021..2025</c>: the period of a plan's targets, not of figures.</summary>
    Plan,
}
