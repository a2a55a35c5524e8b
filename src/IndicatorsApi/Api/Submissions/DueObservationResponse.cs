using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>An observation that is missing or late.</summary>
public sealed record DueObservationResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The due date; null if none is set.</summary>
    /// <example>2025-07-15</example>
    public LocalDate? DueOn { get; init; }

    /// <summary>
    /// The days from the due date to its recording, or to today if it is missing. Null if it is not late or has no due date.
    /// </summary>
    /// <example>3</example>
    public int? DaysLate { get; init; }

    internal static DueObservationResponse From(Indicator indicator, LocalDate? dueOn, LocalDate day, Language language) => new()
    {
        Indicator = indicator.Code,
        IndicatorLabel = indicator.Name.In(language),
        DueOn = dueOn,
        DaysLate = dueOn is { } due && day > due ? NodaTime.Period.DaysBetween(due, day) : null,
    };
}
