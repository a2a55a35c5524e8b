using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the list of reporting requirements.</summary>
public sealed record RequirementsQuery : CodeListQuery
{
    /// <summary>Codes of the regions that the requirements name.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    internal sealed class Validator : CodeListValidator<RequirementsQuery, ReportingRequirement>
    {
        public Validator(IClock clock)
            : base(clock, RequirementEndpoints.Orders) =>
                RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
    }
}
