using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Reporting;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A reporting requirement: the observations that regions must report.</summary>
public sealed record RequirementResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>monthly-economy</example>
    public required string Code { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the requested language.</summary>
    public required string Label { get; init; }

    /// <summary>The code of the reporting region. With `level`, the regions below it report.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The level of the reporting regions; null if `region` itself reports.</summary>
    /// <example>town</example>
    public RegionLevel? Level { get; init; }

    /// <summary>The codes of the indicators.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>The reporting frequency.</summary>
    public required ReportingFrequency Frequency { get; init; }

    /// <summary>The form of each observation: a single period or the year to date.</summary>
    public required ReportingForm Form { get; init; }

    /// <summary>The months at whose end nothing is due.</summary>
    public required IReadOnlyList<int> SkippedMonths { get; init; }

    /// <summary>The due date, in days after the end of the period; null if none is set.</summary>
    /// <example>15</example>
    public int? DueDays { get; init; }

    /// <summary>The first day on which a due period may end; null if there is no limit.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day on which a due period may end; null if there is no limit.</summary>
    public LocalDate? Until { get; init; }

    int IRevisioned.Revision => Revision;

    private int Revision { get; init; }

    internal static RequirementResponse Of(ReportingRequirement requirement, Language language) => new()
    {
        Revision = requirement.Revision,
        Code = requirement.Code,
        Name = requirement.Name,
        Label = requirement.Name.In(language),
        Region = requirement.RegionCode,
        Level = requirement.Level,
        Indicators = requirement.IndicatorCodes,
        Frequency = requirement.Frequency,
        Form = requirement.Form,
        SkippedMonths = [.. requirement.Schedule.SkippedMonths],
        DueDays = requirement.DueDays,
        From = requirement.From,
        Until = requirement.Until,
    };
}
