using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Api.Progress;

/// <summary>The parameters of the progress of one target.</summary>
public sealed record ProgressItemQuery : AssessedItemQuery, IAssessmentQuery
{
    /// <summary>`true` adds the calculation of each measure with its revisions. `false` by default.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }
}
