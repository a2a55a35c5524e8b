namespace IndicatorsApi.Api.Submissions;

/// <summary>The submissions of a region in a year, by month.</summary>
public sealed record SubmissionMonthsResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The months of the year, in order. Each counts the observations of the month and of the year to date.</summary>
    public required IReadOnlyList<SubmissionMonthResponse> Months { get; init; }

    /// <summary>The observations of the year. January to December counts as the year.</summary>
    public required SubmissionMonthResponse Year { get; init; }
}
