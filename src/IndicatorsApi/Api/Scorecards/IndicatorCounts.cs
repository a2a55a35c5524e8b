namespace IndicatorsApi.Api.Scorecards;

/// <summary>How the targets of one indicator stand.</summary>
public sealed record IndicatorCounts
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>How many targets stand how.</summary>
    public required StatusCounts Targets { get; init; }
}
