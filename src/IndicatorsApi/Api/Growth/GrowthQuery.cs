using IndicatorsApi.Api.Observations;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Growth;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Growth;

/// <summary>Which observations to list the growth of, and how.</summary>
public sealed record GrowthQuery : ObservationsQuery, IGrowthQuery
{
    /// <summary>What to compare with: the same period one year earlier, or the period of the same kind just before; without it, `yearEarlier`.</summary>
    [FromQuery(Name = "against"), EnumValues(typeof(GrowthBase))]
    public string? Against { get; init; }

    /// <summary>A year: adds the compound annual growth rate since the same part of it.</summary>
    /// <example>2020</example>
    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    internal sealed class Validator : Validator<GrowthQuery>
    {
        public Validator(IClock clock)
            : base(clock) => this.RulesForGrowth();
    }
}
