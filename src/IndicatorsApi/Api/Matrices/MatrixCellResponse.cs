using System.Text.Json.Serialization;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Matrices;

/// <summary>What is asked of a region's indicator. What was not asked is absent, and so is what cannot be told: the answer of the target or of the figure says why.</summary>
public sealed record MatrixCellResponse
{
    /// <summary>The code of the region; in `long` only.</summary>
    /// <example>330503105</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Region { get; init; }

    /// <summary>The code of the indicator; in `long` only.</summary>
    /// <example>industrial-output</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Indicator { get; init; }

    /// <summary>What the region has come to in the period, in the unit.</summary>
    /// <example>47.2</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Value { get; init; }

    /// <summary>How the value is meant, where it is not exact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Qualifier? Qualifier { get; init; }

    /// <summary>The last day that the value speaks of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalDate? ReportedThrough { get; init; }

    /// <summary>How the target stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgressStatus? Status { get; init; }

    /// <summary>How the target stands for a reader who has to act.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StartingPosition? StartingPosition { get; init; }

    /// <summary>How the target stands against the calendar.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScheduleStatus? Schedule { get; init; }

    /// <summary>The number that has to be reached, in the unit.</summary>
    /// <example>100</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Threshold { get; init; }

    /// <summary>What is reached, in percent of it; before any figure of the period is in, of the start.</summary>
    /// <example>47.2</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? AttainmentPercent { get; init; }

    /// <summary>What is still to go, in the unit.</summary>
    /// <example>52.8</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Gap { get; init; }

    /// <summary>How fast it goes, in percent of what is needed.</summary>
    /// <example>94.4</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? PacePercent { get; init; }

    /// <summary>How far it is ahead, in percentage points of the way.</summary>
    /// <example>-2.8</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? LeadPercentagePoints { get; init; }

    /// <summary>Where it ends if it goes on as before, in the unit.</summary>
    /// <example>94.4</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Projected { get; init; }

    internal static MatrixCellResponse From(MatrixCell cell, IReadOnlyList<MatrixMeasure> measures, bool named)
    {
        var result = cell.Target;
        var level = result is null ? cell.Value : result.InTargetPeriod ? result.Latest?.Level : null;
        var value = result is null ? (cell.Value?.Value).Rounded() : result.InTargetPeriod ? result.Latest?.ShownValue : null;
        var through = result is null ? cell.Through?.End : result.InTargetPeriod ? result.ReportedThrough : null;
        bool Asks(MatrixMeasure measure) => measures.Contains(measure);
        return new()
        {
            Region = named ? cell.Region.Code : null,
            Indicator = named ? cell.Indicator.Code : null,
            Value = Asks(MatrixMeasure.Value) ? value : null,
            Qualifier = Asks(MatrixMeasure.Value) && level is { IsExact: false } ? level.Value.Qualifier : null,
            ReportedThrough = Asks(MatrixMeasure.ReportedThrough) ? through : null,
            Status = Asks(MatrixMeasure.Status) ? result?.Status : null,
            StartingPosition = Asks(MatrixMeasure.StartingPosition) ? result?.StartingPosition : null,
            Schedule = Asks(MatrixMeasure.Schedule) ? result?.Schedule : null,
            Threshold = Asks(MatrixMeasure.Threshold) ? result?.Threshold.Rounded() : null,
            AttainmentPercent = Asks(MatrixMeasure.AttainmentPercent) ? result?.AttainmentPercent.Rounded() : null,
            Gap = Asks(MatrixMeasure.Gap) ? result?.Gap.Rounded() : null,
            PacePercent = Asks(MatrixMeasure.PacePercent) ? result?.PacePercent.Rounded() : null,
            LeadPercentagePoints = Asks(MatrixMeasure.LeadPercentagePoints) ? result?.LeadPercentagePoints.Rounded() : null,
            Projected = Asks(MatrixMeasure.Projected) ? result?.Projected.Rounded() : null,
        };
    }
}
