namespace IndicatorsApi.Api.Submissions;

/// <summary>What one region has reported of a year, month by month.</summary>
public sealed record SubmissionMonthsResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>Each month of the year, in order: the figures of the month itself and those from January to it.</summary>
    public required IReadOnlyList<SubmissionMonthResponse> Months { get; init; }

    /// <summary>The year's own figures; those from January to December stand for them.</summary>
    public required SubmissionMonthResponse Year { get; init; }
}
