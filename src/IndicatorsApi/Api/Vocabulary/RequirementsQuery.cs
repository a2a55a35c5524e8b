using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which requirements to list.</summary>
public sealed record RequirementsQuery : VocabularyQuery
{
    /// <summary>The codes of the regions that requirements name; comma-separated or repeated.</summary>
    /// <example>330503</example>
    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    internal sealed class Validator : VocabularyValidator<RequirementsQuery, Requirement>
    {
        public Validator(IClock clock)
            : base(clock, RequirementEndpoints.Orders) => RuleFor(q => q.Region).AreKnown(known => known.Regions, "region", "/api/v1/regions");
    }
}
