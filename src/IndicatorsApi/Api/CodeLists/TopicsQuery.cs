using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the list of topics.</summary>
public sealed record TopicsQuery : CodeListQuery
{
    internal sealed class Validator : CodeListValidator<TopicsQuery, Topic>
    {
        public Validator(IClock clock)
            : base(clock, TopicEndpoints.Orders)
        {
        }
    }
}
