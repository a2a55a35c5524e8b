using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>Whose targets to count.</summary>
public sealed record ScorecardCountsQuery : AsOfQuery
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

    internal sealed class Validator : AsOfValidator<ScorecardCountsQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Period).NotEmpty().WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreTerms<ScorecardCountsQuery, RegionLevel>();
        }
    }
}
