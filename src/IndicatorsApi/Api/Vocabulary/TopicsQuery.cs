using IndicatorsApi.Record.Vocabulary;
using NodaTime;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>Which topics to list.</summary>
public sealed record TopicsQuery : VocabularyQuery
{
    internal sealed class Validator : VocabularyValidator<TopicsQuery, Topic>
    {
        public Validator(IClock clock)
            : base(clock, TopicEndpoints.Orders)
        {
        }
    }
}
