using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rollups;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Rollups;

/// <summary>Which roll-up is asked for.</summary>
public sealed record RollupQuery : AsOfQuery
{
    /// <summary>Indicator codes; without them, all that anything is on record of.</summary>
    /// <example>industrial-output</example>
    [FromQuery(Name = "indicator")]
    public string[]? Indicator { get; init; }

    /// <summary>At which point of the period the children are taken; without it, `common`.</summary>
    [FromQuery(Name = "at"), EnumValues(typeof(AlignmentPoint))]
    public string? At { get; init; }

    internal sealed class Validator : AsOfValidator<RollupQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.At).IsTerm<RollupQuery, AlignmentPoint>();
        }
    }
}
