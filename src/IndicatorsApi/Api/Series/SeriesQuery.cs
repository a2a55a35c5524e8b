using FluentValidation;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Series;

/// <summary>The parameters of a series.</summary>
public sealed record SeriesQuery : MeasuredItemQuery
{
    /// <summary>The first period. Observations that end within it or later are included.</summary>
    /// <example>2024</example>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>The last period. Observations that end within it or earlier are included.</summary>
    /// <example>2025-06</example>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>The frequency. `year` by default, `month` with `derive=month`.</summary>
    [FromQuery(Name = "frequency"), EnumValues(typeof(Frequency))]
    public string? Frequency { get; init; }

    /// <summary>`month` adds single months that follow from cumulative observations.</summary>
    [FromQuery(Name = "derive"), EnumValues(typeof(Derivation))]
    public string? Derive { get; init; }

    /// <summary>Returns the range of a validated query.</summary>
    internal PeriodRange GetRange() => new(
        From is null ? null : Period.Parse(From),
        To is null ? null : Period.Parse(To),
        EnumCodes<Frequency>.Find(Frequency) ?? (Derive is null ? Series.Frequency.Year : Series.Frequency.Month),
        Derive is not null);

    internal sealed class Validator : MeasuredValidator<SeriesQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.From).IsPeriod();
            RuleFor(q => q.To).IsPeriod();
            RuleFor(q => q.Frequency).IsEnumCode<SeriesQuery, Frequency>();
            RuleFor(q => q.Derive).IsEnumCode<SeriesQuery, Derivation>();
            RuleFor(q => q.Derive)
                .Must((query, _) => query.Frequency is null or "month")
                .When(q => q.Derive is not null)
                .WithMessage(_ => Localizer.Format($"`derive=month` requires `frequency=month`. Send that value or omit `frequency`."));
            RuleFor(q => q.To)
                .Must((query, to) => Period.Parse(to!).LastMonth >= Period.Parse(query.From!).FirstMonth)
                .When(q => Period.TryParse(q.From, out _) && Period.TryParse(q.To, out _))
                .WithMessage(_ => Localizer.Format($"`to` ends before `from` begins. Send a later period in `to`."));
        }
    }
}
