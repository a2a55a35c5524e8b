using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A unit to keep.</summary>
public sealed record UnitRequest
{
    /// <summary>What is measured; required. Units with the same measure convert into each other.</summary>
    /// <example>CNY</example>
    [Required]
    public string? Measure { get; init; }

    /// <summary>The power of ten that one of this unit stands for; required.</summary>
    /// <example>8</example>
    [Required]
    public int? Multiplier { get; init; }

    /// <summary>The names; required. No other unit has the same Chinese name.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The unit, once the request is valid.</summary>
    internal Unit ToUnit(string code, int version) => new()
    {
        Code = code,
        Measure = Measure!,
        Multiplier = Multiplier!.Value,
        Name = Name!.ToText(),
        Revision = version,
    };

    internal sealed class Validator : AbstractValidator<UnitRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Name)
                .MustAsync(async (_, name, context, cancellationToken) =>
                {
                    var code = context.Code();
                    return !await context.Record().Units.AnyAsync(u => u.Code != code && u.Name.Zh == name!.Zh, cancellationToken);
                })
                .When(r => r.Name?.Zh is not null)
                .OverridePropertyName("name.zh")
                .WithMessage(_ => Localizer.Format($"Another unit has this name already; units can be asked for by name, so each may stand once."));
            RuleFor(r => r.Measure)
                .Must(measure => measure is not null && CodePattern.Capitals.IsMatch(measure))
                .WithMessage(_ => Localizer.Format($"A code is required, in the form of {CodePattern.Capitals.Example}."));
            RuleFor(r => r.Multiplier)
                .Must(power => power is >= Unit.MinMultiplier and <= Unit.MaxMultiplier)
                .WithMessage(_ => Localizer.Format($"A whole number from {Unit.MinMultiplier} to {Unit.MaxMultiplier} is required."));
        }
    }
}
