using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>A figure that is due and not on record.</summary>
public sealed record MissingObservationResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The period.</summary>
    public required Measures.Time.Period Period { get; init; }

    /// <summary>The day by which it was due; null where none is set, and it follows from what was reported before.</summary>
    public required LocalDate? DueOn { get; init; }
}
