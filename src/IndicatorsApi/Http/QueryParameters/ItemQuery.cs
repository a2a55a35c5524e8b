using FluentValidation;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>The parameters that all queries share.</summary>
public record ItemQuery
{
    /// <summary>The language of labels and notes. By default `Accept-Language` decides, else Chinese.</summary>
    [FromQuery(Name = "lang"), EnumValues(typeof(Language))]
    public string? Lang { get; init; }

    internal class Validator<T> : AbstractValidator<T>
        where T : ItemQuery
    {
        public Validator() => RuleFor(q => q.Lang).IsEnumCode<T, Language>();
    }
}
