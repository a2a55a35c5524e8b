using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>How a target stands.</summary>
public sealed record ProgressResponse : RevisionResponse
{
    private ProgressResponse(TargetProgress progress, Language language)
        : base(progress.Target, progress.Unit, language)
    {
    }

    /// <summary>What has to hold; numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>How firmly it is promised.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public ResponsibleResponse? Responsible { get; private init; }

    /// <summary>How the target stands.</summary>
    public ProgressStatus Status { get; private init; }

    /// <summary>How the target stands for a reader who has to act: its status once figures of its period decide, and until then how far the level to start from is from it.</summary>
    public StartingPosition StartingPosition { get; private init; }

    /// <summary>How the target stands against the calendar (时序进度): done, ahead, on time, behind, overdue, missed, not reported yet, or not assessable.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The number that has to be reached; null for a range, a mere direction, or where the baseline it follows from is missing.</summary>
    /// <example>100</example>
    public decimal? Threshold { get; private init; }

    /// <summary>What it is compared with; null where nothing is on record.</summary>
    public BaselineResponse? Baseline { get; private init; }

    /// <summary>The newest figure; before any figure of the target period is in, the one to start from.</summary>
    public LatestResponse? Latest { get; private init; }

    /// <summary>A newer figure of the period that cannot decide; null where there is none.</summary>
    public NewerObservationResponse? Newer { get; private init; }

    /// <summary>latest / threshold × 100 for floors, threshold / latest × 100 for ceilings; 100 inside a range.</summary>
    /// <example>78.76</example>
    public decimal? AttainmentPercent { get; private init; }

    /// <summary>What is still to go, in the unit; 0 once there.</summary>
    /// <example>21.24</example>
    public decimal? Gap { get; private init; }

    /// <summary>(latest − baseline) / (threshold − baseline) × 100: 0 at the start, 100 at the target.</summary>
    /// <example>0</example>
    public decimal? GapClosedPercent { get; private init; }

    /// <summary>(threshold / baseline − 1) × 100: the growth from the baseline that just reaches the target.</summary>
    /// <example>26.968</example>
    public decimal? RequiredGrowthPercent { get; private init; }

    /// <summary>threshold − baseline in percentage points, for indicators measured in percent; null for others.</summary>
    public decimal? RequiredChangePercentagePoints { get; private init; }

    /// <summary>The share of the target period that the latest figure covers, in percent; what has not been reported is not counted.</summary>
    /// <example>50</example>
    public decimal ElapsedPercent { get; private init; }

    /// <summary>Where the latest value should be by then, in the unit: the target's elapsed share for flows, the path from the baseline for others.</summary>
    /// <example>50</example>
    public decimal? ExpectedByNow { get; private init; }

    /// <summary>How fast it goes, in percent of what is needed; 100 or more is good, for ceilings too.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; private init; }

    /// <summary>How far it is ahead in percentage points of the way; behind where negative.</summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; private init; }

    /// <summary>Where it ends if it goes on as before, in the unit.</summary>
    /// <example>94.4</example>
    public decimal? Projected { get; private init; }

    /// <summary>What each month that is left has to bring, or under a ceiling may bring, in the unit.</summary>
    /// <example>8.8</example>
    public decimal? NeededPerMonth { get; private init; }

    /// <summary>How the pace is judged.</summary>
    public ProgressMethod Method { get; private init; }

    /// <summary>How the elapsed share is counted.</summary>
    public ElapsedBasis Profile { get; private init; }

    /// <summary>The last day that the latest figure speaks of.</summary>
    public LocalDate? ReportedThrough { get; private init; }

    /// <summary>How many whole months ago that day was, in Asia/Shanghai.</summary>
    public int? MonthsSinceReport { get; private init; }

    /// <summary>How many whole months ago the target period ended while its own figure is not in; null before, and once it is.</summary>
    public int? MonthsOverdue { get; private init; }

    /// <summary>Why a measure is null, and what to know before reading the others.</summary>
    public IReadOnlyList<NoteResponse> Notes { get; private init; } = [];

    /// <summary>How each measure was computed; only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanation { get; private init; }

    /// <summary>The version of the record that it was computed from; only with `explain=true`.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RecordVersion { get; private init; }

    internal static ProgressResponse From(TargetProgress progress, long? explainedFrom, Language language)
    {
        var (target, unit, input, result) = progress;
        return new(progress, language)
        {
            Rule = unit is null ? target.Rule : target.Rule.Scale(target.Indicator.Unit.FactorTo(unit)),
            Commitment = target.Commitment,
            Responsible = ResponsibleResponse.From(target.Responsible),
            Status = result.Status,
            StartingPosition = result.StartingPosition,
            Schedule = result.Schedule,
            Threshold = result.Threshold.Rounded(),
            Baseline = BaselineResponse.From(result.Baseline),
            Latest = LatestResponse.From(result),
            Newer = NewerObservationResponse.From(result.Newer),
            AttainmentPercent = result.AttainmentPercent.Rounded(),
            Gap = result.Gap.Rounded(),
            GapClosedPercent = result.GapClosedPercent.Rounded(),
            RequiredGrowthPercent = result.RequiredGrowthPercent.Rounded(),
            RequiredChangePercentagePoints = result.RequiredChangePercentagePoints.Rounded(),
            ElapsedPercent = result.ElapsedPercent.Rounded(),
            ExpectedByNow = result.ExpectedByNow.Rounded(),
            PacePercent = result.PacePercent.Rounded(),
            LeadPercentagePoints = result.LeadPercentagePoints.Rounded(),
            Projected = result.Projected.Rounded(),
            NeededPerMonth = result.NeededPerMonth.Rounded(),
            Method = input.Method,
            Profile = input.Profile,
            ReportedThrough = result.ReportedThrough,
            MonthsSinceReport = result.MonthsSinceReport,
            MonthsOverdue = result.MonthsOverdue,
            Notes = NoteResponse.From(result.Notes, language),
            RecordVersion = explainedFrom,
            Explanation = explainedFrom is not null ? ExplanationOf(target, result, language) : null,
        };
    }

    /// <summary>How each measure of a target was computed.</summary>
    internal static IReadOnlyList<ExplanationResponse> ExplanationOf(Target target, ProgressResult result, Language language) =>
        ExplanationResponse.Of(result.Workings, language, symbol => OriginsOf(symbol, target, result));

    /// <summary>Where the number behind a symbol stands in the record; nothing for what the calendar or another measure gives.</summary>
    private static IEnumerable<OriginResponse> OriginsOf(string symbol, Target target, ProgressResult result) => symbol switch
    {
        "y" or "g" => OriginResponse.Of(target.RegionCode, result.Position?.Parts ?? (result.Latest is { } latest ? [latest] : [])),
        "b" => OriginResponse.Of(target.RegionCode, result.Baseline?.Parts ?? []),
        "s" => OriginResponse.Of(target.RegionCode, result.SamePoint?.Parts ?? []),
        "part" or "whole" => OriginResponse.Of(target.RegionCode, result.LastYear),
        "T" or "G" or "C" => [OriginResponse.Of(target)],
        _ => [],
    };
}
