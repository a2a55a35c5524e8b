using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rollups;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.Rollups;

/// <summary>The parameters of a roll-up.</summary>
public sealed record RollupQuery : AsOfQuery
{
    /// <summary>The indicator codes. All indicators with data by default.</summary>
    /// <example>industrial-output</example>
    [FromQuery(Name = "indicator")]
    public string[]? Indicator { get; init; }

    /// <summary>The point of the period at which the children are aligned. `common` by default.</summary>
    [FromQuery(Name = "at"), EnumValues(typeof(AlignmentPoint))]
    public string? At { get; init; }

    internal sealed class Validator : AsOfValidator<RollupQuery>
    {
        public Validator(IClock clock)
            : base(clock)
        {
            RuleFor(q => q.Indicator).AreKnown(known => known.Indicators, "indicator", "/api/v1/indicators");
            RuleFor(q => q.At).IsEnumCode<RollupQuery, AlignmentPoint>();
        }
    }
}
