using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Targets;

/// <summary>Who answers for a target, in the languages in which it is on record.</summary>
public sealed record ResponsibleResponse
{
    /// <summary>The unit, in Chinese.</summary>
    /// <example>经济发展办公室</example>
    public required string? UnitZh { get; init; }

    /// <summary>The unit, in English.</summary>
    /// <example>Office of Economic Development</example>
    public required string? UnitEn { get; init; }

    /// <summary>The post of the person, in Chinese.</summary>
    /// <example>主任</example>
    public required string? PostZh { get; init; }

    /// <summary>The post of the person, in English.</summary>
    /// <example>director</example>
    public required string? PostEn { get; init; }

    internal static ResponsibleResponse? From(ResponsibleParty? responsible) => responsible is null
        ? null
        : new() { UnitZh = responsible.UnitZh, UnitEn = responsible.UnitEn, PostZh = responsible.PostZh, PostEn = responsible.PostEn };
}
