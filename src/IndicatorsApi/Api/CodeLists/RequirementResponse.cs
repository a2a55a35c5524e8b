using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Reporting;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which figures are due from whom.</summary>
public sealed record RequirementResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>monthly-economy</example>
    public required string Code { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the language asked for.</summary>
    public required string Label { get; init; }

    /// <summary>The code of the region that reports or, with `level`, below which they do.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The level of the regions that report; null where `region` does itself.</summary>
    /// <example>town</example>
    public RegionLevel? Level { get; init; }

    /// <summary>The codes of the indicators.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>How often figures are due.</summary>
    public required ReportingFrequency Frequency { get; init; }

    /// <summary>What each figure speaks of.</summary>
    public required ReportingForm Form { get; init; }

    /// <summary>The months at whose end nothing is due.</summary>
    public required IReadOnlyList<int> SkippedMonths { get; init; }

    /// <summary>By which day after the end of the period; null where no day is set.</summary>
    /// <example>15</example>
    public int? DueDays { get; init; }

    /// <summary>The first day at which a period may end to be due; null where there is none.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last such day; null where there is none.</summary>
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
