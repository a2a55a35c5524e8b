using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using NodaTime;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>An administrative division.</summary>
public sealed record RegionResponse : IRevisioned
{
    /// <summary>The statistical division code.</summary>
    /// <example>330503105</example>
    public required string Code { get; init; }

    /// <summary>The administrative level.</summary>
    public required RegionLevel Level { get; init; }

    /// <summary>The code of the region this one is a part of; null at the top.</summary>
    /// <example>330503</example>
    public string? Parent { get; init; }

    /// <summary>The first day on which it exists; null for one that has always existed.</summary>
    /// <example>2025-07-01</example>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last day on which it exists; null for one that still does.</summary>
    /// <example>2025-06-30</example>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The codes of the regions that took its place after that day.</summary>
    /// <example>["330503109"]</example>
    public required IReadOnlyList<string> Successors { get; init; }

    /// <summary>The codes of the regions whose place it took; null in a history, for it is others that say so.</summary>
    /// <example>["330503105", "330503106"]</example>
    public IReadOnlyList<string>? Predecessors { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string Label { get; init; }

    int IRevisioned.Revision => Revision;

    private int Revision { get; init; }

    internal static RegionResponse From(Region region, Language language) => new()
    {
        Revision = region.Revision,
        Code = region.Code,
        Level = region.Level,
        Parent = region.ParentCode,
        ValidFrom = region.ValidFrom,
        ValidTo = region.ValidTo,
        Successors = region.SuccessorCodes,
        Name = region.Name,
        Label = region.Name.In(language),
    };
}
