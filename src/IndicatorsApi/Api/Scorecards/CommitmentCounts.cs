using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Scorecards;

/// <summary>The status counts of the targets with one commitment.</summary>
public sealed record CommitmentCounts
{
    /// <summary>The commitment.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>The counts by status.</summary>
    public required StatusCounts Targets { get; init; }
}
