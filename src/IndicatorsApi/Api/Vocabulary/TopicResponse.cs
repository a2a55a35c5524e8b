using IndicatorsApi.Http.Answers;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>A topic.</summary>
public sealed record TopicResponse : IVersioned
{
    /// <summary>The code.</summary>
    /// <example>environment</example>
    public required string Code { get; init; }

    /// <summary>The place of the topic in the list, from 1.</summary>
    /// <example>6</example>
    public required int Position { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the language asked for.</summary>
    /// <example>生态环境</example>
    public required string Label { get; init; }

    int IVersioned.Version => Version;

    private int Version { get; init; }

    internal static TopicResponse From(Topic topic, Language language) => new()
    {
        Version = topic.Version,
        Code = topic.Code,
        Position = topic.Position,
        Name = topic.Name,
        Label = topic.Name.In(language),
    };
}
