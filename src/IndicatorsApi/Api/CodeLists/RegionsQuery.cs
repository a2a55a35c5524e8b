using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which regions to list.</summary>
public sealed record RegionsQuery : CodeListQuery
{
    /// <summary>Levels.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Codes of the regions whose direct parts to list.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>A day: only the regions that exist on it. Without it, those that have ended or not begun are listed too.</summary>
    /// <example>2024-12-31</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    internal sealed class Validator : CodeListValidator<RegionsQuery, Region>
    {
        public Validator(IClock clock)
            : base(clock, RegionEndpoints.Orders)
        {
            RuleFor(q => q.Level).AreTerms<RegionsQuery, RegionLevel>();
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.On).IsDate();
        }
    }
}
