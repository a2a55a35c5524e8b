namespace IndicatorsApi.Api.Scorecards;

/// <summary>How the targets of one topic stand.</summary>
public sealed record TopicCounts
{
    /// <summary>The code of the topic.</summary>
    /// <example>environment</example>
    public required string Topic { get; init; }

    /// <summary>The topic in the language asked for.</summary>
    /// <example>生态环境</example>
    public required string TopicLabel { get; init; }

    /// <summary>How many targets stand how.</summary>
    public required StatusCounts Targets { get; init; }
}
