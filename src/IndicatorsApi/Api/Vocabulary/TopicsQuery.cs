using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which topics to list.</summary>
public sealed record TopicsQuery : ListQuery
{
    /// <summary>A part of the name, in Chinese or English, or of the code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    internal sealed class Validator : Validator<TopicsQuery, Topic>
    {
        public Validator()
            : base(TopicEndpoints.Orders) => RuleFor(q => q.Q).IsSearchText();
    }
}
