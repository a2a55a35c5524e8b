namespace IndicatorsApi.Api.Matrices;

/// <summary>An indicator of a matrix.</summary>
public sealed record MatrixIndicatorResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The code of the topic.</summary>
    /// <example>economy</example>
    public required string Topic { get; init; }

    /// <summary>The topic in the language asked for.</summary>
    /// <example>经济</example>
    public required string TopicLabel { get; init; }

    /// <summary>The code of the unit of all its numbers that are not percentages.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>The unit in the language asked for.</summary>
    /// <example>亿元</example>
    public required string UnitLabel { get; init; }
}
