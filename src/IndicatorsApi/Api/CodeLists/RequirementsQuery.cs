using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Data.CodeLists;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which requirements to list.</summary>
public sealed record RequirementsQuery : CodeListQuery
{
    /// <summary>The codes of the regions that requirements name; comma-separated or repeated.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    internal sealed class Validator : CodeListValidator<RequirementsQuery, ReportingRequirement>
    {
        public Validator(IClock clock)
            : base(clock, RequirementEndpoints.Orders) => RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
    }
}
