using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which indicators to list.</summary>
public sealed record IndicatorsQuery : VocabularyQuery
{
    /// <summary>Topic codes.</summary>
    /// <example>environment</example>
    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    /// <summary>How values relate to time.</summary>
    [FromQuery(Name = "measure"), OneOfTerms(typeof(MeasureKind))]
    public string[]? Measure { get; init; }

    internal sealed class Validator : VocabularyValidator<IndicatorsQuery, Indicator>
    {
        public Validator(IClock clock)
            : base(clock, IndicatorEndpoints.Orders)
        {
            RuleFor(q => q.Topic).AreKnown(known => known.Topics, "topic", "/api/v1/topics");
            RuleFor(q => q.Measure).AreTerms<IndicatorsQuery, MeasureKind>();
        }
    }
}
