using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>The parameters of the list of indicators.</summary>
public sealed record IndicatorsQuery : CodeListQuery
{
    /// <summary>Topic codes.</summary>
    /// <example>environment</example>
    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    /// <summary>The kind of measure: flow, stock, ratio or rank.</summary>
    [FromQuery(Name = "measure"), EnumValues(typeof(MeasureKind))]
    public string[]? Measure { get; init; }

    internal sealed class Validator : CodeListValidator<IndicatorsQuery, Indicator>
    {
        public Validator(IClock clock)
            : base(clock, IndicatorEndpoints.Orders)
        {
            RuleFor(q => q.Topic).AreKnown(known => known.Topics, "topic", "/api/v1/topics");
            RuleFor(q => q.Measure).AreEnumCodes<IndicatorsQuery, MeasureKind>();
        }
    }
}
