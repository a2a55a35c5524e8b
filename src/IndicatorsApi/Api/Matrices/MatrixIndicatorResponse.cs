namespace IndicatorsApi.Api.Matrices;

/// <summary>An indicator of a matrix.</summary>
public sealed record MatrixIndicatorResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The name of the indicator, in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The code of the topic.</summary>
    /// <example>economy</example>
    public required string Topic { get; init; }

    /// <summary>The name of the topic, in the requested language.</summary>
    /// <example>经济</example>
    public required string TopicLabel { get; init; }

    /// <summary>The code of the unit of all numbers except percentages.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>The name of the unit, in the requested language.</summary>
    /// <example>亿元</example>
    public required string UnitLabel { get; init; }
}
