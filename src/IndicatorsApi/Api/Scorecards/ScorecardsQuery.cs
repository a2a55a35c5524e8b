using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Whose scorecards to list.</summary>
public sealed record ScorecardsQuery : ListQuery, IAsOfQuery
{
    /// <summary>The period; required.</summary>
    /// <example>2025</example>
    [FromQuery(Name = "period"), Required]
    public string? Period { get; init; }

    /// <summary>Codes of the regions whose direct parts are meant: the towns of a district.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>Levels of regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Answers as the record stood then: an instant, a day, which means its end in Asia/Shanghai, or a version of the record, such as `v1207`.</summary>
    /// <example>2025-07-15</example>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    internal sealed class Validator : Validator<ScorecardsQuery, Region>
    {
        public Validator(IClock clock)
            : base(RegionEndpoints.Orders)
        {
            RuleFor(q => q.Period).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreTerms<ScorecardsQuery, RegionLevel>();
            RuleFor(q => q.AsOf).IsMoment(clock);
        }
    }
}
