using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Which sources to list.</summary>
public sealed record SourcesQuery : CodeListQuery
{
    internal sealed class Validator : CodeListValidator<SourcesQuery, Source>
    {
        public Validator(IClock clock)
            : base(clock, SourceEndpoints.Orders)
        {
        }
    }
}
