using FluentValidation;
using IndicatorsApi.Measures.Words;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.Queries;

/// <summary>What every question takes.</summary>
public record ItemQuery
{
    /// <summary>The language of labels and notes; without it Accept-Language decides, and else Chinese.</summary>
    [FromQuery(Name = "lang"), OneOfTerms(typeof(Language))]
    public string? Lang { get; init; }

    internal class Validator<T> : AbstractValidator<T>
        where T : ItemQuery
    {
        public Validator() => RuleFor(q => q.Lang).IsTerm<T, Language>();
    }
}
