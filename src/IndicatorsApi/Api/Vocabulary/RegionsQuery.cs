using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which regions to list.</summary>
public sealed record RegionsQuery : ListQuery
{
    /// <summary>Levels.</summary>
    [FromQuery(Name = "level"), OneOfTerms(typeof(RegionLevel))]
    public string[]? Level { get; init; }

    /// <summary>Codes of the regions whose direct parts to list.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "parent")]
    public string[]? Parent { get; init; }

    /// <summary>A part of the name, in Chinese or English, or of the code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    internal sealed class Validator : Validator<RegionsQuery, Region>
    {
        public Validator()
            : base(RegionEndpoints.Orders)
        {
            RuleFor(q => q.Level).AreTerms<RegionsQuery, RegionLevel>();
            RuleFor(q => q.Parent).AreKnown(db => db.Regions.Select(r => r.Code), "region", "/api/v1/regions");
            RuleFor(q => q.Q).IsSearchText();
        }
    }
}
