using IndicatorsApi.Measures.Figures;

namespace IndicatorsApi.Api.Progress;

/// <summary>A figure of the target period that is newer than the one that decides, and cannot decide itself: it tells growth or change only.</summary>
public sealed record NewerResponse
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

    internal static NewerResponse? From(Figure? figure) => figure is null ? null : new()
    {
        Period = figure.Period,
        ReportedGrowthPercent = figure.ReportedGrowthPercent,
        ReportedChange = figure.ReportedChange,
        Status = figure.Status,
    };
}
