
namespace IndicatorsApi.Api.Scorecards;

/// <summary>The status counts of the targets of one responsible unit.</summary>
public sealed record ResponsibleCounts
{
    /// <summary>The name of the responsible unit, in the requested language. Null for targets without one.</summary>
    /// <example>经济发展办公室</example>
    public required string? Unit { get; init; }

    /// <summary>The counts by status.</summary>
    public required StatusCounts Targets { get; init; }
}
