using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>A topic.</summary>
public sealed record TopicResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>environment</example>
    public required string Code { get; init; }

    /// <summary>The position in the list, from 1.</summary>
    /// <example>6</example>
    public required int Position { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the requested language.</summary>
    /// <example>生态环境</example>
    public required string Label { get; init; }

    int IRevisioned.Revision => Revision;

    private int Revision { get; init; }

    internal static TopicResponse From(Topic topic, Language language) => new()
    {
        Revision = topic.Revision,
        Code = topic.Code,
        Position = topic.Position,
        Name = topic.Name,
        Label = topic.Name.In(language),
    };
}
