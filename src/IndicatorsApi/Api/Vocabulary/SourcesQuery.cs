using IndicatorsApi.Http.Lists;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Record.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which sources to list.</summary>
public sealed record SourcesQuery : ListQuery
{
    /// <summary>A part of the title, in Chinese or English, of the index number or of the code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    internal sealed class Validator : Validator<SourcesQuery, Source>
    {
        public Validator()
            : base(SourceEndpoints.Orders) => RuleFor(q => q.Q).IsSearchText();
    }
}
