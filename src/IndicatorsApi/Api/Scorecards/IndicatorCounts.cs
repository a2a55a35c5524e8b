namespace IndicatorsApi.Api.Scorecards;

/// <summary>The status counts of the targets of one indicator.</summary>
public sealed record IndicatorCounts
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The name of the indicator, in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The counts by status.</summary>
    public required StatusCounts Targets { get; init; }
}
