using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A topic to keep.</summary>
public sealed record TopicRequest
{
    /// <summary>The place of the topic in the list, from 1; required.</summary>
    /// <example>6</example>
    [Required]
    public int? Position { get; init; }

    /// <summary>The names; required.</summary>
    [Required]
    public LocalizedTextRequest? Name { get; init; }

    /// <summary>The topic, once the request is valid.</summary>
    internal Topic ToTopic(string code, int version) => new()
    {
        Code = code,
        Position = Position!.Value,
        Name = Name!.ToText(),
        Revision = version,
    };

    internal sealed class Validator : AbstractValidator<TopicRequest>
    {
        private const int LastPosition = 10_000;

        public Validator()
        {
            RuleFor(r => r.Name).IsName();
            RuleFor(r => r.Position)
                .Must(position => position is >= 1 and <= LastPosition)
                .WithMessage(_ => Localizer.Format($"A whole number from 1 to {LastPosition} is required."));
        }
    }
}
