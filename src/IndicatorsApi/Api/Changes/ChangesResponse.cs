namespace IndicatorsApi.Api.Changes;

/// <summary>Changes in the order in which they were committed.</summary>
public sealed record ChangesResponse
{
    /// <summary>The changes; empty where there are no more yet.</summary>
    public required IReadOnlyList<ChangeResponse> Items { get; init; }

    /// <summary>Where to read on: keep it once the changes are dealt with, and send it as `after`.</summary>
    /// <example>YzoxMDU</example>
    public required string Next { get; init; }
}
