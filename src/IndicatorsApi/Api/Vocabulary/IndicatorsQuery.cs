using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which indicators to list.</summary>
public sealed record IndicatorsQuery : ListQuery
{
    /// <summary>Topic codes.</summary>
    /// <example>environment</example>
    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    /// <summary>How values relate to time.</summary>
    [FromQuery(Name = "measure"), OneOfTerms(typeof(MeasureKind))]
    public string[]? Measure { get; init; }

    /// <summary>A part of the name, in Chinese or English, or of the code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    internal sealed class Validator : Validator<IndicatorsQuery, Indicator>
    {
        public Validator()
            : base(IndicatorEndpoints.Orders)
        {
            RuleFor(q => q.Topic).AreKnown(db => db.Topics.Select(t => t.Code), "topic", "/api/v1/topics");
            RuleFor(q => q.Measure).AreTerms<IndicatorsQuery, MeasureKind>();
            RuleFor(q => q.Q).IsSearchText();
        }
    }
}
