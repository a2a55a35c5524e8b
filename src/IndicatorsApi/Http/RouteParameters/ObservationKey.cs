using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.RouteParameters;

/// <summary>The natural key of observations and targets in a path.</summary>
public sealed record ObservationKey
{
    /// <summary>The route pattern of the key, below a resource.</summary>
    public const string Route = "/{region}/{indicator}/{period}";

    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    [FromRoute(Name = "region")]
    public required string Region { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    [FromRoute(Name = "indicator")]
    public required string Indicator { get; init; }

    /// <summary>The period: 2024, 2024-H1, 2024-Q3, 2024-09, 2024-09-YTD or, for targets, 2021..2025.</summary>
    /// <example>2024</example>
    [FromRoute(Name = "period")]
    public required string Period { get; init; }
}
