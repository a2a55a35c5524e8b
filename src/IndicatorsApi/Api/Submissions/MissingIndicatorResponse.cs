namespace IndicatorsApi.Api.Submissions;

/// <summary>An indicator whose figure is missing.</summary>
public sealed record MissingIndicatorResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }
}
