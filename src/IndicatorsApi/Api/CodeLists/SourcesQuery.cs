using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the list of sources.</summary>
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
