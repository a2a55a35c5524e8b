using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Reporting;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The request body of a reporting requirement.</summary>
public sealed record RequirementRequest
{
    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The code of the reporting region; required. With `level`, the regions below it report.</summary>
    /// <example>330503</example>
    [Required]
    public string? Region { get; init; }

    /// <summary>The level of the reporting regions below `region`. By default `region` itself reports.</summary>
    /// <example>town</example>
    [EnumValues(typeof(RegionLevel))]
    public string? Level { get; init; }

    /// <summary>The codes of the indicators; at least one is required.</summary>
    /// <example>["industrial-output", "tax-revenue"]</example>
    [Required]
    public string[]? Indicators { get; init; }

    /// <summary>The reporting frequency; required.</summary>
    /// <example>monthly</example>
    [Required]
    [EnumValues(typeof(ReportingFrequency))]
    public string? Frequency { get; init; }

    /// <summary>The form of each observation: the single `period` or the `yearToDate` (累计); required.</summary>
    /// <example>yearToDate</example>
    [Required]
    [EnumValues(typeof(ReportingForm))]
    public string? Form { get; init; }

    /// <summary>The months (1 to 12) at whose end nothing is due. None by default.</summary>
    /// <example>[1]</example>
    public int[]? SkippedMonths { get; init; }

    /// <summary>The due date, in days after the end of the period (0 to 366). None by default.</summary>
    /// <example>15</example>
    public int? DueDays { get; init; }

    /// <summary>The first day on which a due period may end. No limit by default.</summary>
    /// <example>2025-01-01</example>
    public string? From { get; init; }

    /// <summary>The last day on which a due period may end. No limit by default.</summary>
    public string? Until { get; init; }

    /// <summary>Returns the requirement of a valid request.</summary>
    internal ReportingRequirement ToRequirement(string code, int revision) => new()
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
        Revision = revision,
    };

    private static LocalDate? DayOf(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    internal sealed class Validator : AbstractValidator<RequirementRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Region).IsKnown(db => db.Regions, "/api/v1/regions", required: true);
            RuleFor(r => r.Level).IsEnumCode<RequirementRequest, RegionLevel>();
            RuleFor(r => r.Indicators)
                .Must(codes => codes is { Length: > 0 } && Array.TrueForAll(codes, code => !string.IsNullOrEmpty(code)))
                .WithMessage(_ => Localizer.Format($"Send at least one indicator code. Empty codes are not allowed."));
            RuleFor(r => r.Indicators).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(r => r.Frequency).IsRequiredTerm<RequirementRequest, ReportingFrequency>();
            RuleFor(r => r.Form).IsRequiredTerm<RequirementRequest, ReportingForm>();
            RuleFor(r => r.SkippedMonths).Must(months => months is null || Array.TrueForAll(months, month => month is >= 1 and <= 12))
                .WithMessage(_ => Localizer.Format($"A month must be a number from 1 to 12."));
            RuleFor(r => r.DueDays).Must(days => days is null or (>= 0 and <= 366))
                .WithMessage(_ => Localizer.Format($"Allowed: a number of days from 0 to 366, or null."));
            RuleFor(r => r.From).IsDate();
            RuleFor(r => r.Until).IsDate();
            RuleFor(r => r.Until).Must((r, until) => until is null || r.From is null || string.CompareOrdinal(r.From, until) <= 0)
                .WithMessage(_ => Localizer.Format($"until must not be before from."));
        }
    }
}
