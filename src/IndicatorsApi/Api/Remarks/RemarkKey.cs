using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Remarks;

/// <summary>The key of a remark in a path: a target and a day.</summary>
public sealed record RemarkKey
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    [FromRoute(Name = "region")]
    public required string Region { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    [FromRoute(Name = "indicator")]
    public required string Indicator { get; init; }

    /// <summary>The period of the target.</summary>
    /// <example>2025</example>
    [FromRoute(Name = "period")]
    public required string Period { get; init; }

    /// <summary>The day of the remark.</summary>
    /// <example>2025-07-15</example>
    [FromRoute(Name = "on")]
    public required string On { get; init; }

    /// <summary>The key of the target.</summary>
    internal Http.RouteParameters.ObservationKey Target => new() { Region = Region, Indicator = Indicator, Period = Period };
}
