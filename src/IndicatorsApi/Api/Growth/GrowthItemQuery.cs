using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Growth;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Growth;

/// <summary>The parameters of the growth of one observation.</summary>
public sealed record GrowthItemQuery : MeasuredItemQuery, IGrowthQuery
{
    /// <summary>
    /// The base of the growth: the same period one year earlier, or the previous period of the same kind. `yearEarlier` by default.
    /// </summary>
    [FromQuery(Name = "against"), EnumValues(typeof(GrowthBase))]
    public string? Against { get; init; }

    /// <summary>The start year of the compound annual growth rate. Without it, the rate is not computed.</summary>
    /// <example>2020</example>
    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    /// <summary>`true` adds the calculation of each measure with its revisions. `false` by default.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    internal sealed class Validator : MeasuredValidator<GrowthItemQuery>
    {
        public Validator(IClock clock)
            : base(clock) => this.AddGrowthRules();
    }
}
