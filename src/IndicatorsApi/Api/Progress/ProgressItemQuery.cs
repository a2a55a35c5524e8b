using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Progress;

/// <summary>How the standing of one target is asked for.</summary>
public sealed record ProgressItemQuery : AssessedItemQuery, IAssessmentQuery
{
    /// <summary>`true` adds how each measure was computed, from which revisions.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }
}
