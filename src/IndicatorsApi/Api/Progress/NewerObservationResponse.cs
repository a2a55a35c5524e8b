using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Progress;

/// <summary>An observation of the target period that is newer than the decisive one, but has growth or change only.</summary>
public sealed record NewerObservationResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The published growth over one year earlier, in percent.</summary>
    /// <example>6.2</example>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>The published change over one year earlier, in the unit.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>The status of the observation.</summary>
    public required ObservationStatus Status { get; init; }

    internal static NewerObservationResponse? From(ObservationValue? observation) => observation is null ? null : new()
    {
        Period = observation.Period,
        ReportedGrowthPercent = observation.ReportedGrowthPercent,
        ReportedChange = observation.ReportedChange,
        Status = observation.Status,
    };
}
