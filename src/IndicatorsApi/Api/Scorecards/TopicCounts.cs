namespace IndicatorsApi.Api.Scorecards;

/// <summary>The status counts of the targets of one topic.</summary>
public sealed record TopicCounts
{
    /// <summary>The code of the topic.</summary>
    /// <example>environment</example>
    public required string Topic { get; init; }

    /// <summary>The name of the topic, in the requested language.</summary>
    /// <example>生态环境</example>
    public required string TopicLabel { get; init; }

    /// <summary>The counts by status.</summary>
    public required StatusCounts Targets { get; init; }
}
