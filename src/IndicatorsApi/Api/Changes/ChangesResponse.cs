namespace IndicatorsApi.Api.Changes;

/// <summary>A page of changes, in commit order.</summary>
public sealed record ChangesResponse
{
    /// <summary>The changes; empty if there are no more.</summary>
    public required IReadOnlyList<ChangeResponse> Items { get; init; }

    /// <summary>The cursor of the next page. Store it after you have processed the changes, and send it as `after`.</summary>
    /// <example>YzoxMDU</example>
    public required string Next { get; init; }
}
