using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Matrices;

/// <summary>
/// The requested measures of a region and an indicator. Measures that were not requested or have no result are omitted. The response of
/// the target or observation gives the reason.
/// </summary>
public sealed record MatrixCellResponse
{
    /// <summary>The code of the region. Only in the `long` shape.</summary>
    /// <example>330503105</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Region { get; init; }

    /// <summary>The code of the indicator. Only in the `long` shape.</summary>
    /// <example>industrial-output</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Indicator { get; init; }

    /// <summary>The value reported so far in the period, in the unit.</summary>
    /// <example>47.2</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Value { get; init; }

    /// <summary>The qualifier of the value, unless it is exact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Qualifier? Qualifier { get; init; }

    /// <summary>The last day that the value covers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalDate? ReportedThrough { get; init; }

    /// <summary>The status of the target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgressStatus? Status { get; init; }

    /// <summary>The starting position. Only while the period has no observation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StartingPosition? StartingPosition { get; init; }

    /// <summary>The schedule status of the target.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScheduleStatus? Schedule { get; init; }

    /// <summary>The threshold, in the unit.</summary>
    /// <example>100</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Threshold { get; init; }

    /// <summary>The attainment, in percent of the threshold. While the period has no observation, that of the baseline.</summary>
    /// <example>47.2</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? AttainmentPercent { get; init; }

    /// <summary>The gap to the threshold, in the unit.</summary>
    /// <example>52.8</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Gap { get; init; }

    /// <summary>The pace, in percent of the required pace.</summary>
    /// <example>94.4</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? PacePercent { get; init; }

    /// <summary>
    /// The lead, in percentage points: the distance from the expected value in percent of the threshold. Negative when behind.
    /// </summary>
    /// <example>-2.8</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? LeadPercentagePoints { get; init; }

    /// <summary>The projected value at the end of the period, in the unit.</summary>
    /// <example>94.4</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Projected { get; init; }

    internal static MatrixCellResponse From(MatrixCell cell, IReadOnlyList<MatrixMeasure> measures, bool withKey)
    {
        var result = cell.Target;
        var level = result is null ? cell.Value : result.InTargetPeriod ? result.Latest?.Level : null;
        var value = result is null ? (cell.Value?.Value).Rounded() : result.InTargetPeriod ? result.Latest?.DisplayValue : null;
        var through = result is null ? cell.Through?.End : result.InTargetPeriod ? result.ReportedThrough : null;
        bool Has(MatrixMeasure measure) => measures.Contains(measure);
        return new()
        {
            Region = withKey ? cell.Region.Code : null,
            Indicator = withKey ? cell.Indicator.Code : null,
            Value = Has(MatrixMeasure.Value) ? value : null,
            Qualifier = Has(MatrixMeasure.Value) && level is { IsExact: false } ? level.Value.Qualifier : null,
            ReportedThrough = Has(MatrixMeasure.ReportedThrough) ? through : null,
            Status = Has(MatrixMeasure.Status) ? result?.Status : null,
            StartingPosition = Has(MatrixMeasure.StartingPosition) ? result?.StartingPosition : null,
            Schedule = Has(MatrixMeasure.Schedule) ? result?.Schedule : null,
            Threshold = Has(MatrixMeasure.Threshold) ? result?.Threshold.Rounded() : null,
            AttainmentPercent = Has(MatrixMeasure.AttainmentPercent) ? result?.AttainmentPercent.Rounded() : null,
            Gap = Has(MatrixMeasure.Gap) ? result?.Gap.Rounded() : null,
            PacePercent = Has(MatrixMeasure.PacePercent) ? result?.PacePercent.Rounded() : null,
            LeadPercentagePoints = Has(MatrixMeasure.LeadPercentagePoints) ? result?.LeadPercentagePoints.Rounded() : null,
            Projected = Has(MatrixMeasure.Projected) ? result?.Projected.Rounded() : null,
        };
    }
}
