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

    /// <summary>The code of the parent region; null at the top level.</summary>
    /// <example>330503</example>
    public string? Parent { get; init; }

    /// <summary>The first day on which the region exists; null if it has always existed.</summary>
    /// <example>2025-07-01</example>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last day on which the region exists; null if it still exists.</summary>
    /// <example>2025-06-30</example>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The codes of the regions that replaced it after `validTo`.</summary>
    /// <example>["330503109"]</example>
    public required IReadOnlyList<string> Successors { get; init; }

    /// <summary>The codes of the regions that it replaced; null in a history, because the replaced regions store this relation.</summary>
    /// <example>["330503105", "330503106"]</example>
    public IReadOnlyList<string>? Predecessors { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the requested language.</summary>
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
