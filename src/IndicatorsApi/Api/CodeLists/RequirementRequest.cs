using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Reporting;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A requirement to keep.</summary>
public sealed record RequirementRequest
{
    /// <summary>What it is called; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The code of the region that reports or, with `level`, below which they do; required.</summary>
    /// <example>330503</example>
    [Required]
    public string? Region { get; init; }

    /// <summary>The level of the regions below `region` that report; without it, `region` reports itself.</summary>
    /// <example>town</example>
    [EnumValues(typeof(RegionLevel))]
    public string? Level { get; init; }

    /// <summary>The codes of the indicators; at least one is required.</summary>
    /// <example>["industrial-output", "tax-revenue"]</example>
    [Required]
    public string[]? Indicators { get; init; }

    /// <summary>How often figures are due; required.</summary>
    /// <example>monthly</example>
    [Required]
    [EnumValues(typeof(ReportingFrequency))]
    public string? Frequency { get; init; }

    /// <summary>What each figure speaks of: the `period` by itself, or the `yearToDate` (累计); required.</summary>
    /// <example>yearToDate</example>
    [Required]
    [EnumValues(typeof(ReportingForm))]
    public string? Form { get; init; }

    /// <summary>The months, 1 to 12, at whose end nothing is due; without them, none is skipped.</summary>
    /// <example>[1]</example>
    public int[]? SkippedMonths { get; init; }

    /// <summary>By which day after the end of the period, 0 to 366; without it, no day is set.</summary>
    /// <example>15</example>
    public int? DueDays { get; init; }

    /// <summary>The first day at which a period may end to be due; without it, there is none.</summary>
    /// <example>2025-01-01</example>
    public string? From { get; init; }

    /// <summary>The last such day; without it, there is none.</summary>
    public string? Until { get; init; }

    /// <summary>The requirement, once the request is valid.</summary>
    internal ReportingRequirement ToRequirement(string code, int version) => new()
    {
        Code = code,
        Name = Name!.ToText(),
        RegionCode = Region!,
        Level = EnumCodes<RegionLevel>.Find(Level),
        Indicators = string.Join(',', Indicators!.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        Frequency = EnumCodes<ReportingFrequency>.Find(Frequency)!.Value,
        Form = EnumCodes<ReportingForm>.Find(Form)!.Value,
        SkippedMonths = string.Join(',', (SkippedMonths ?? []).Distinct().Order()),
        DueDays = DueDays,
        From = DayOf(From),
        Until = DayOf(Until),
        Revision = version,
    };

    private static LocalDate? DayOf(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    internal sealed class Validator : AbstractValidator<RequirementRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Region).IsKnown(db => db.Regions, "/api/v1/regions", required: true);
            RuleFor(r => r.Level).IsTerm<RequirementRequest, RegionLevel>();
            RuleFor(r => r.Indicators).Must(codes => codes is { Length: > 0 } && Array.TrueForAll(codes, code => !string.IsNullOrEmpty(code))).WithMessage(_ => Localizer.Format($"At least one code of an indicator is required, and none may be empty."));
            RuleFor(r => r.Indicators).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(r => r.Frequency).IsRequiredTerm<RequirementRequest, ReportingFrequency>();
            RuleFor(r => r.Form).IsRequiredTerm<RequirementRequest, ReportingForm>();
            RuleFor(r => r.SkippedMonths).Must(months => months is null || Array.TrueForAll(months, month => month is >= 1 and <= 12)).WithMessage(_ => Localizer.Format($"Months are numbers from 1 to 12."));
            RuleFor(r => r.DueDays).Must(days => days is null or (>= 0 and <= 366)).WithMessage(_ => Localizer.Format($"A number of days from 0 to 366 is expected, or nothing."));
            RuleFor(r => r.From).IsDate();
            RuleFor(r => r.Until).IsDate();
            RuleFor(r => r.Until).Must((r, until) => until is null || r.From is null || string.CompareOrdinal(r.From, until) <= 0).WithMessage(_ => Localizer.Format($"until must not lie before from."));
        }
    }
}
