using IndicatorsApi.Api.Observations;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Growth;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Growth;

/// <summary>The parameters of the growth of observations.</summary>
public sealed record GrowthQuery : ObservationsQuery, IGrowthQuery
{
    /// <inheritdoc cref="GrowthItemQuery.Against" />
    [FromQuery(Name = "against"), EnumValues(typeof(GrowthBase))]
    public string? Against { get; init; }

    /// <inheritdoc cref="GrowthItemQuery.Since" />
    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    /// <inheritdoc cref="GrowthItemQuery.Explain" />
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    internal sealed class Validator : Validator<GrowthQuery>
    {
        public Validator(IClock clock)
            : base(clock) => this.AddGrowthRules();
    }
}
