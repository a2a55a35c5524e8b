namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The key of a series: a region and an indicator.</summary>
public sealed record SeriesKey
{
    /// <summary>The code of the region.</summary>
    public required string Region { get; init; }

    /// <summary>The code of the indicator.</summary>
    public required string Indicator { get; init; }
}
