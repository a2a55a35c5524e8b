using NodaTime;

namespace IndicatorsApi.Api.Digests;

/// <summary>An observation that is due and missing.</summary>
public sealed record MissingObservationResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The period.</summary>
    public required Measures.Time.Period Period { get; init; }

    /// <summary>The due date; null if none is set and the expectation follows from earlier reports.</summary>
    public required LocalDate? DueOn { get; init; }
}
