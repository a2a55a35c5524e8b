namespace IndicatorsApi.Api.Submissions;

/// <summary>The number of expected and reported observations of a region for a month or a year.</summary>
public sealed record SubmissionMonthResponse
{
    /// <summary>The month or the year.</summary>
    /// <example>2025-06</example>
    public required Period Period { get; init; }

    /// <summary>`true` if the period is over.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>The number of expected observations.</summary>
    /// <example>12</example>
    public required int Expected { get; init; }

    /// <summary>The number of expected observations that are reported.</summary>
    /// <example>11</example>
    public required int Reported { get; init; }

    /// <summary>The number of missing observations that are past their due date or have none.</summary>
    /// <example>1</example>
    public required int Due { get; init; }
}
