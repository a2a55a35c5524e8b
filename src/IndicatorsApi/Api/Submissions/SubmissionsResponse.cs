namespace IndicatorsApi.Api.Submissions;

/// <summary>Who has reported for a period.</summary>
public sealed record SubmissionsResponse
{
    /// <summary>The code of the region whose children report.</summary>
    /// <example>330503</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>南浔区</example>
    public required string RegionLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>How many figures are expected of all children together.</summary>
    /// <example>270</example>
    public required int Expected { get; init; }

    /// <summary>How many of them are in.</summary>
    /// <example>251</example>
    public required int Reported { get; init; }

    /// <summary>How many children have reported all that is expected of them; those of which nothing is expected do not count.</summary>
    /// <example>1</example>
    public required int Complete { get; init; }

    /// <summary>Each child.</summary>
    public required IReadOnlyList<SubmissionResponse> Items { get; init; }
}
