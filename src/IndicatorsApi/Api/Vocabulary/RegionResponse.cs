using IndicatorsApi.Http.Answers;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;

namespace IndicatorsApi.Api.Vocabulary;

/// <summary>An administrative division.</summary>
public sealed record RegionResponse : IVersioned
{
    /// <summary>The statistical division code.</summary>
    /// <example>330503105</example>
    public required string Code { get; init; }

    /// <summary>The administrative level.</summary>
    public required RegionLevel Level { get; init; }

    /// <summary>The code of the region this one is a part of; null at the top.</summary>
    /// <example>330503</example>
    public string? Parent { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string Label { get; init; }

    int IVersioned.Version => Version;

    private int Version { get; init; }

    internal static RegionResponse From(Region region, Language language) => new()
    {
        Version = region.Version,
        Code = region.Code,
        Level = region.Level,
        Parent = region.ParentCode,
        Name = region.Name,
        Label = region.Name.In(language),
    };
}
