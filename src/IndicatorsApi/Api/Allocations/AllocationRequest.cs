using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Allocations;

/// <summary>An allocation to write. The common fields apply to all parts.</summary>
public sealed record AllocationRequest : RevisionRequest
{
    /// <summary>The commitment of the parts. The commitment of the target by default.</summary>
    /// <example>expected</example>
    [EnumValues(typeof(Commitment))]
    public string? Commitment { get; init; }

    /// <summary>The parts. Required. Parts that are not named remain unchanged.</summary>
    [Required]
    public IReadOnlyList<AllocationPartRequest>? Parts { get; init; }
}
