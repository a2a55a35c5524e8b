using System.ComponentModel.DataAnnotations;
using FluentValidation;
using IndicatorsApi.Api.CodeLists;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The parameters of a list of scorecards.</summary>
public sealed record ScorecardsQuery : ListQuery, IAsOfQuery
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

    /// <inheritdoc cref="AsOfQuery.AsOf" />
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    internal sealed class Validator : Validator<ScorecardsQuery, Region>
    {
        public Validator(IClock clock)
            : base(RegionEndpoints.Orders)
        {
            RuleFor(q => q.Period).NotEmpty()
                .WithMessage(_ => Localizer.Format($"This parameter is required. Write one of: {Measures.Time.Period.Forms}."));
            RuleFor(q => q.Period).IsPeriod();
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.Level).AreEnumCodes<ScorecardsQuery, RegionLevel>();
            RuleFor(q => q.AsOf).IsAsOf(clock);
        }
    }
}
