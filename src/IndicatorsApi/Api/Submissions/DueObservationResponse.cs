using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>A figure that is missing, or came late.</summary>
public sealed record DueObservationResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The day by which it is due; null where none is set.</summary>
    /// <example>2025-07-15</example>
    public LocalDate? DueOn { get; init; }

    /// <summary>How many days after that it came or, while it is missing, today is; null where it is not late, or no day is set.</summary>
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
