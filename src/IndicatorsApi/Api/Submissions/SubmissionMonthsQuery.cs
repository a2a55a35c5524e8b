using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Submissions;

/// <summary>The parameters of the submissions of a year.</summary>
public sealed record SubmissionMonthsQuery : ListQuery, IAsOfQuery
{
    /// <summary>The code of the region whose children report; required.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region"), Required]
    public string? Region { get; init; }

    /// <summary>The year; required.</summary>
    /// <example>2025</example>
    [FromQuery(Name = "year"), Required]
    public string? Year { get; init; }

    /// <summary>
    /// The point in time to read: an instant, a date (its end in Asia/Shanghai) or a dataset version such as `v1207`.
    /// The newest version by default.
    /// </summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    internal sealed class Validator : Validator<SubmissionMonthsQuery, Region>
    {
        public Validator(IClock clock)
            : base(RegionEndpoints.Orders)
        {
            RuleFor(q => q.Region).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required: the code of a region, such as 330503."));
            RuleFor(q => q.Year).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required: a year, such as 2025."));
            RuleFor(q => q.Year).IsWholeNumber(Measures.Time.Period.FirstYear, Measures.Time.Period.LastYear);
            RuleFor(q => q.AsOf).IsAsOf(clock);
        }
    }
}
