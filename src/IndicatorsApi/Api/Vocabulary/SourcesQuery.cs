using IndicatorsApi.Record.Vocabulary;
using NodaTime;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which sources to list.</summary>
public sealed record SourcesQuery : VocabularyQuery
{
    internal sealed class Validator : VocabularyValidator<SourcesQuery, Source>
    {
        public Validator(IClock clock)
            : base(clock, SourceEndpoints.Orders)
        {
        }
    }
}
