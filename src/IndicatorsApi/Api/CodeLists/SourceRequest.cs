using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The request body of a source.</summary>
public sealed record SourceRequest
{
    /// <summary>The public index number (索引号), if there is one.</summary>
    /// <example>113305250025653474/2025-00377</example>
    public string? IndexNumber { get; init; }

    /// <summary>The titles; required.</summary>
    [Required]
    public LocalizedTextRequest? Title { get; init; }

    /// <summary>The issuer; required.</summary>
    [Required]
    public LocalizedTextRequest? Issuer { get; init; }

    /// <summary>The day on which it was delivered, if known.</summary>
    /// <example>2025-01-15</example>
    public string? DeliveredOn { get; init; }

    /// <summary>The day on which it was published, if known.</summary>
    /// <example>2025-02-20</example>
    public string? PublishedOn { get; init; }

    /// <summary>Returns the source of a valid request.</summary>
    internal Source ToSource(string code, int revision) => new()
    {
        Code = code,
        IndexNumber = IndexNumber,
        Title = Title!.ToText(),
        Issuer = Issuer!.ToText(),
        DeliveredOn = DayOf(DeliveredOn),
        PublishedOn = DayOf(PublishedOn),
        Revision = revision,
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
