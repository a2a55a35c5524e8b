using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Progress;

/// <summary>A figure of the target period that is newer than the one that decides, and cannot decide itself: it tells growth or change only.</summary>
public sealed record NewerObservationResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The growth published with it, in percent over one year earlier.</summary>
    /// <example>6.2</example>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>The change published with it, in the unit, over one year earlier.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>How settled it is.</summary>
    public required ObservationStatus Status { get; init; }

    internal static NewerObservationResponse? From(ObservationValue? observation) => observation is null ? null : new()
    {
        Period = observation.Period,
        ReportedGrowthPercent = observation.ReportedGrowthPercent,
        ReportedChange = observation.ReportedChange,
        Status = observation.Status,
    };
}
