using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Allocations;

/// <summary>Parts of a target to record. What is said of all parts stands once; each part says whose it is and how much.</summary>
public sealed record AllocationRequest : RevisionRequest
{
    /// <summary>How firmly the parts are promised; without it, as the whole.</summary>
    /// <example>expected</example>
    [EnumValues(typeof(Commitment))]
    public string? Commitment { get; init; }

    /// <summary>The parts; required. Parts that are on record and not named stay as they are.</summary>
    [Required]
    public IReadOnlyList<AllocationPartRequest>? Parts { get; init; }
}
