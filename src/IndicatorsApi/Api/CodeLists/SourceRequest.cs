using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Data.CodeLists;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A source to keep.</summary>
public sealed record SourceRequest
{
    /// <summary>The public index number (索引号), where there is one.</summary>
    /// <example>113305250025653474/2025-00377</example>
    public string? IndexNumber { get; init; }

    /// <summary>The titles; required.</summary>
    [Required]
    public LocalizedTextRequest? Title { get; init; }

    /// <summary>Who issued it; required.</summary>
    [Required]
    public LocalizedTextRequest? Issuer { get; init; }

    /// <summary>The day it was delivered, where that is known.</summary>
    /// <example>2025-01-15</example>
    public string? DeliveredOn { get; init; }

    /// <summary>The day it was published, where that is known.</summary>
    /// <example>2025-02-20</example>
    public string? PublishedOn { get; init; }

    /// <summary>The source, once the request is valid.</summary>
    internal Source ToSource(string code, int version) => new()
    {
        Code = code,
        IndexNumber = IndexNumber,
        Title = Title!.ToText(),
        Issuer = Issuer!.ToText(),
        DeliveredOn = DayOf(DeliveredOn),
        PublishedOn = DayOf(PublishedOn),
        Revision = version,
    };

    private static LocalDate? DayOf(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    internal sealed class Validator : AbstractValidator<SourceRequest>
    {
        public Validator()
        {
            RuleFor(r => r.IndexNumber).IsText(longest: 100);
            RuleFor(r => r.Title).IsName();
            RuleFor(r => r.Issuer).IsName();
            RuleFor(r => r.DeliveredOn).IsDate();
            RuleFor(r => r.PublishedOn).IsDate();
        }
    }
}
