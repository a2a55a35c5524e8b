namespace IndicatorsApi.Api.Submissions;

/// <summary>The submissions of the children of a region for a period.</summary>
public sealed record SubmissionsResponse
{
    /// <summary>The code of the region whose children report.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>南浔区</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The number of expected observations of all children.</summary>
    /// <example>270</example>
    public required int Expected { get; init; }

    /// <summary>The number of expected observations that are reported.</summary>
    /// <example>251</example>
    public required int Reported { get; init; }

    /// <summary>The number of children that have reported all expected observations. Children without expectations do not count.</summary>
    /// <example>1</example>
    public required int Complete { get; init; }

    /// <summary>The children.</summary>
    public required IReadOnlyList<SubmissionResponse> Items { get; init; }
}
