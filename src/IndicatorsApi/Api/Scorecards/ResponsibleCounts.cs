
namespace IndicatorsApi.Api.Scorecards;

/// <summary>How the targets stand that one unit answers for.</summary>
public sealed record ResponsibleCounts
{
    /// <summary>The unit in the language asked for; null for the targets that name none.</summary>
    /// <example>经济发展办公室</example>
    public required string? Unit { get; init; }

    /// <summary>How many targets stand how.</summary>
    public required StatusCounts Targets { get; init; }
}
