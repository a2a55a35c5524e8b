using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using NodaTime;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>
/// The progress of a target at the end of a month. Without a report, only the expected value and the value of the year before are
/// given.
/// </summary>
public sealed record TrajectoryPointResponse
{
    /// <summary>The month.</summary>
    /// <example>2025-06</example>
    public required Period Month { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate End { get; init; }

    /// <summary>`true` when observations cover the period through the month.</summary>
    public required bool Reported { get; init; }

    /// <summary>The value from the start of the period through the month, in the unit. Null when only growth was published.</summary>
    /// <example>47.2</example>
    public decimal? Value { get; init; }

    /// <summary>The qualifier of the value.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>The value of the same months one year earlier, in the unit. Also for months without a report.</summary>
    /// <example>45.1</example>
    public decimal? YearBefore { get; init; }

    /// <summary>The status.</summary>
    public ProgressStatus? Status { get; init; }

    /// <summary>The schedule status.</summary>
    public ScheduleStatus? Schedule { get; init; }

    /// <summary>The attainment, in percent of the threshold.</summary>
    /// <example>47.2</example>
    public decimal? AttainmentPercent { get; init; }

    /// <summary>The elapsed share of the period, in percent.</summary>
    /// <example>50</example>
    public decimal? ElapsedPercent { get; init; }

    /// <summary>The expected value, in the unit. With `vintage=latest` also for months without a report.</summary>
    /// <example>50</example>
    public decimal? ExpectedByNow { get; init; }

    /// <summary>The pace, in percent of the required pace.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; init; }

    /// <summary>
    /// The lead: the distance from the expected value, in percent of the threshold. Negative when behind, for ceilings too.
    /// </summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; init; }

    /// <summary>The projected value at the end of the period, in the unit.</summary>
    /// <example>94.4</example>
    public decimal? Projected { get; init; }

    /// <summary>The dataset version that first reported the month. Only with `vintage=contemporary`.</summary>
    /// <example>17</example>
    public long? VintageVersion { get; init; }

    /// <summary>The time of that version. Only with `vintage=contemporary`.</summary>
    public Instant? VintageAt { get; init; }

    /// <summary>The reasons for null measures, and qualifications of the others.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>The calculation of each measure. Only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanation { get; init; }

    internal static TrajectoryPointResponse From(TrajectoryPoint point, Target target, bool explained, Language language)
    {
        var result = point.Result;
        return new()
        {
            Month = point.Month,
            End = point.Month.End,
            Reported = result is not null,
            Value = result?.Latest?.DisplayValue,
            Qualifier = result?.Latest?.Level?.Qualifier,
            YearBefore = point.YearBefore?.Observation.DisplayValue,
            Status = result?.Status,
            Schedule = result?.Schedule,
            AttainmentPercent = result?.AttainmentPercent.Rounded(),
            ElapsedPercent = result?.ElapsedPercent.Rounded(),
            ExpectedByNow = point.Expected.Rounded(),
            PacePercent = result?.PacePercent.Rounded(),
            LeadPercentagePoints = result?.LeadPercentagePoints.Rounded(),
            Projected = result?.Projected.Rounded(),
            VintageVersion = point.VintageVersion?.Version,
            VintageAt = point.VintageVersion?.At,
            Notes = NoteResponse.From(result?.Notes ?? [], language),
            Explanation = explained && result is not null ? ProgressResponse.ExplanationOf(target, result, language) : null,
        };
    }
}
