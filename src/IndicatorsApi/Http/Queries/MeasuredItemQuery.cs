using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.Queries;

/// <summary>What a question about one figure takes.</summary>
public record MeasuredItemQuery : AsOfQuery
{
    /// <summary>The unit to answer in, by code or Chinese name, instead of the indicator's own.</summary>
    /// <example>CNY</example>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }
}
