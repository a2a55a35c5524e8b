using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Targets;

/// <summary>The party responsible for a target, in the recorded languages.</summary>
public sealed record ResponsibleResponse
{
    /// <summary>The unit, in Chinese.</summary>
    /// <example>经济发展办公室</example>
    public required string? UnitZh { get; init; }

    /// <summary>The unit, in English.</summary>
    /// <example>Office of Economic Development</example>
    public required string? UnitEn { get; init; }

    /// <summary>The post, in Chinese.</summary>
    /// <example>主任</example>
    public required string? PostZh { get; init; }

    /// <summary>The post, in English.</summary>
    /// <example>director</example>
    public required string? PostEn { get; init; }

    internal static ResponsibleResponse? From(ResponsibleParty? responsible) => responsible is null
        ? null
        : new() { UnitZh = responsible.UnitZh, UnitEn = responsible.UnitEn, PostZh = responsible.PostZh, PostEn = responsible.PostEn };
}
