using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The request body of a topic.</summary>
public sealed record TopicRequest
{
    /// <summary>The position in the list, from 1; required.</summary>
    /// <example>6</example>
    [Required]
    public int? Position { get; init; }

    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>Returns the topic of a valid request.</summary>
    internal Topic ToTopic(string code, int revision) => new()
    {
        Code = code,
        Position = Position!.Value,
        Name = Name!.ToText(),
        Revision = revision,
    };

    internal sealed class Validator : AbstractValidator<TopicRequest>
    {
        private const int MaxPosition = 10_000;

        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Position)
                .Must(position => position is >= 1 and <= MaxPosition)
                .WithMessage(_ => Localizer.Format($"A whole number from 1 to {MaxPosition} is required."));
        }
    }
}
