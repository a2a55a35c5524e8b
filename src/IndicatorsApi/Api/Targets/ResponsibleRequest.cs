namespace IndicatorsApi.Api.Targets;

/// <summary>The party responsible for a target. The unit is required in at least one language.</summary>
public sealed record ResponsibleRequest
{
    /// <summary>The unit, in Chinese.</summary>
    /// <example>经济发展办公室</example>
    public string? UnitZh { get; init; }

    /// <summary>The unit, in English.</summary>
    /// <example>Office of Economic Development</example>
    public string? UnitEn { get; init; }

    /// <summary>The post, in Chinese. Send a post instead of a name, because people change.</summary>
    /// <example>主任</example>
    public string? PostZh { get; init; }

    /// <summary>The post, in English.</summary>
    /// <example>director</example>
    public string? PostEn { get; init; }
}
