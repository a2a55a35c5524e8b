using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the list of regions.</summary>
public sealed record RegionsQuery : CodeListQuery
{
    /// <summary>Levels of regions.</summary>
    [FromQuery(Name = "level"), EnumValues(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Codes of the regions whose direct parts are listed.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>The day on which the regions exist. By default past and future regions are included.</summary>
    /// <example>2024-12-31</example>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    internal sealed class Validator : CodeListValidator<RegionsQuery, Region>
    {
        public Validator(IClock clock)
            : base(clock, RegionEndpoints.Orders)
        {
            RuleFor(q => q.Level).AreEnumCodes<RegionsQuery, RegionLevel>();
            RuleFor(q => q.Parent).AreKnown(known => known.Regions, "region", "/api/v1/regions");
            RuleFor(q => q.On).IsDate();
        }
    }
}
