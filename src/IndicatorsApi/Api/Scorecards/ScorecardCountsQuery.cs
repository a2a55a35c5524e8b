using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The parameters of status counts.</summary>
public sealed record ScorecardCountsQuery : AsOfQuery
{
    /// <summary>The period. Required.</summary>
    /// <example>2025</example>
    [FromQuery(Name = "period"), Required]
    public string? Period { get; init; }

    /// <summary>The codes of parent regions. Selects their children, such as the towns of a district.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>The levels of regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    internal sealed class Validator : AsOfValidator<ScorecardCountsQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Period).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreEnumCodes<ScorecardCountsQuery, RegionLevel>();
        }
    }
}
