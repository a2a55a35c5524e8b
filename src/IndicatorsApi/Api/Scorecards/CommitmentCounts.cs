using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>How the targets that are promised equally firmly stand.</summary>
public sealed record CommitmentCounts
{
    /// <summary>How firmly they are promised.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>How many targets stand how.</summary>
    public required StatusCounts Targets { get; init; }
}
