namespace IndicatorsApi.Api.Submissions;

/// <summary>How much of what is expected of a region is in, for a month or a year.</summary>
public sealed record SubmissionMonthResponse
{
    /// <summary>The month, or the year.</summary>
    /// <example>2025-06</example>
    public required Period Period { get; init; }

    /// <summary>Whether it is over; before that nothing of it can be in.</summary>
    public required bool Over { get; init; }

    /// <summary>How many figures are expected.</summary>
    /// <example>12</example>
    public required int Expected { get; init; }

    /// <summary>How many of them are in.</summary>
    /// <example>11</example>
    public required int Reported { get; init; }

    /// <summary>How many of the others are past the day by which they are due, or are expected without a day.</summary>
    /// <example>1</example>
    public required int Due { get; init; }
}
