using FluentValidation;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>What every question takes.</summary>
public record ItemQuery
{
    /// <summary>The language of labels and notes; without it Accept-Language decides, and else Chinese.</summary>
    [FromQuery(Name = "lang"), EnumValues(typeof(Language))]
    public string? Lang { get; init; }

    internal class Validator<T> : AbstractValidator<T>
        where T : ItemQuery
    {
        public Validator() => RuleFor(q => q.Lang).IsTerm<T, Language>();
    }
}
