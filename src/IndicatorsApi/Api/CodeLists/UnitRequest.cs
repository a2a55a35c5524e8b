using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using Microsoft.EntityFrameworkCore;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The request body of a unit.</summary>
public sealed record UnitRequest
{
    /// <summary>The measure (SDMX UNIT_MEASURE); required. Units of the same measure convert into each other.</summary>
    /// <example>CNY</example>
    [Required]
    public string? Measure { get; init; }

    /// <summary>The power of ten of the unit (SDMX UNIT_MULT); required.</summary>
    /// <example>8</example>
    [Required]
    public int? Multiplier { get; init; }

    /// <summary>The names; required. The Chinese name is unique among units.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>Returns the unit of a valid request.</summary>
    internal Unit ToUnit(string code, int revision) => new()
    {
        Code = code,
        Measure = Measure!,
        Multiplier = Multiplier!.Value,
        Name = Name!.ToText(),
        Revision = revision,
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
                    return !await context.Database().Units.AnyAsync(u => u.Code != code && u.Name.Zh == name!.Zh, cancellationToken);
                })
                .When(r => r.Name?.Zh is not null)
                .OverridePropertyName("name.zh")
                .WithMessage(_ =>
                    Localizer.Format($"Another unit already has this name. Use a unique name, because queries can select units by name."));
            RuleFor(r => r.Measure)
                .Must(measure => measure is not null && CodePattern.Capitals.IsMatch(measure))
                .WithMessage(_ => Localizer.Format($"A code such as {CodePattern.Capitals.Example} is required."));
            RuleFor(r => r.Multiplier)
                .Must(power => power is >= Unit.MinMultiplier and <= Unit.MaxMultiplier)
                .WithMessage(_ => Localizer.Format($"A whole number from {Unit.MinMultiplier} to {Unit.MaxMultiplier} is required."));
        }
    }
}
