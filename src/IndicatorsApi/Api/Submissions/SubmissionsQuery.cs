using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>The parameters of the submissions of a period.</summary>
public sealed record SubmissionsQuery : AsOfQuery
{
    /// <summary>The code of the region whose children report; required.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region"), Required]
    public string? Region { get; init; }

    /// <summary>The period; required.</summary>
    /// <example>2025-06-YTD</example>
    [FromQuery(Name = "period"), Required]
    public string? Period { get; init; }

    /// <summary>Codes of the children. All by default.</summary>
    /// <example>330503105</example>
    [FromQuery(Name = "child")]
    public string[]? Child { get; init; }

    internal sealed class Validator : AsOfValidator<SubmissionsQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Region).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required: the code of a region, such as 330503."));
            RuleFor(q => q.Period).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Child).AreKnown(known => known.Regions, "region", "/api/v1/regions");
        }
    }
}
