using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Api.Trajectories;

/// <summary>How a target stood at the end of a month of its period, judged on that day. Of a month that was not reported, all measures but the one that was expected are null.</summary>
public sealed record TrajectoryPointResponse
{
    /// <summary>The month.</summary>
    /// <example>2025-06</example>
    public required Period Month { get; init; }

    /// <summary>Its last day.</summary>
    public required LocalDate End { get; init; }

    /// <summary>Whether figures on record reach through it.</summary>
    public required bool Reported { get; init; }

    /// <summary>What the period has come to by then, in the unit; null where only growth was published.</summary>
    /// <example>47.2</example>
    public decimal? Value { get; init; }

    /// <summary>How exactly the value is meant.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>What the same months of the year before came to, in the unit; also of months not reported yet.</summary>
    /// <example>45.1</example>
    public decimal? YearBefore { get; init; }

    /// <summary>The status that the target had.</summary>
    public ProgressStatus? Status { get; init; }

    /// <summary>How the target stood against the calendar.</summary>
    public ScheduleStatus? Schedule { get; init; }

    /// <summary>What was reached, in percent of what has to be.</summary>
    /// <example>47.2</example>
    public decimal? AttainmentPercent { get; init; }

    /// <summary>The share of the period that had passed.</summary>
    /// <example>50</example>
    public decimal? ElapsedPercent { get; init; }

    /// <summary>Where the value should have been by then, in the unit; with `vintage=latest` also of months that are not reported.</summary>
    /// <example>50</example>
    public decimal? ExpectedByNow { get; init; }

    /// <summary>How fast it went, in percent of what was needed.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; init; }

    /// <summary>How far it was ahead, in percentage points of the way; behind where negative.</summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; init; }

    /// <summary>Where it would have ended, had it gone on as until then, in the unit.</summary>
    /// <example>94.4</example>
    public decimal? Projected { get; init; }

    /// <summary>The first version of the record that told it; only with `vintage=contemporary`.</summary>
    /// <example>17</example>
    public long? VintageVersion { get; init; }

    /// <summary>When that version was written; only with `vintage=contemporary`.</summary>
    public Instant? VintageAt { get; init; }

    /// <summary>Why a measure is null, and what to know before reading the others.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>How each measure was computed; only with `explain=true`.</summary>
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
            Value = result?.Latest?.ShownValue,
            Qualifier = result?.Latest?.Level?.Qualifier,
            YearBefore = point.YearBefore?.Observation.ShownValue,
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
