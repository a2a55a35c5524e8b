using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Api.Progress;

/// <summary>The progress of a target.</summary>
public sealed record ProgressResponse : RevisionResponse
{
    private ProgressResponse(TargetProgress progress, Language language)
        : base(progress.Target, progress.Unit, language)
    {
    }

    /// <summary>The rule of the target. Numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>The commitment of the target.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>The responsible party. Null when none is named.</summary>
    public ResponsibleResponse? Responsible { get; private init; }

    /// <summary>The status of the target.</summary>
    public ProgressStatus Status { get; private init; }

    /// <summary>
    /// The starting position: the distance of the baseline from the target. Null once an observation of the period decides. Then
    /// `status` applies.
    /// </summary>
    public StartingPosition? StartingPosition { get; private init; }

    /// <summary>The schedule status (时序进度): done, ahead, on time, behind, overdue, missed, not reported or not assessable.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The threshold, in the unit. Null for a range, for a direction, or when the required baseline is missing.</summary>
    /// <example>100</example>
    public decimal? Threshold { get; private init; }

    /// <summary>The baseline. Null when there is none.</summary>
    public BaselineResponse? Baseline { get; private init; }

    /// <summary>The latest observation. While the period has none, the observation that the target starts from.</summary>
    public LatestResponse? Latest { get; private init; }

    /// <summary>A newer observation of the period that is not decisive. Null when there is none.</summary>
    public NewerObservationResponse? Newer { get; private init; }

    /// <summary>The attainment: latest / threshold × 100 for floors, threshold / latest × 100 for ceilings, 100 inside a range.</summary>
    /// <example>78.76</example>
    public decimal? AttainmentPercent { get; private init; }

    /// <summary>The gap to the threshold, in the unit. 0 once reached.</summary>
    /// <example>21.24</example>
    public decimal? Gap { get; private init; }

    /// <summary>The share of the gap closed: (latest − baseline) / (threshold − baseline) × 100.</summary>
    /// <example>0</example>
    public decimal? GapClosedPercent { get; private init; }

    /// <summary>The growth from the baseline that reaches the threshold: (threshold / baseline − 1) × 100.</summary>
    /// <example>26.968</example>
    public decimal? RequiredGrowthPercent { get; private init; }

    /// <summary>
    /// The change in percentage points that reaches the threshold: threshold − baseline, for indicators in percent. Null for others.
    /// </summary>
    public decimal? RequiredChangePercentagePoints { get; private init; }

    /// <summary>
    /// The share of the target period that the latest observation covers, in percent. Months without a report do not count.
    /// </summary>
    /// <example>50</example>
    public decimal ElapsedPercent { get; private init; }

    /// <summary>
    /// The expected value at the latest observation, in the unit: the elapsed share of the threshold for sums, the path from the
    /// baseline for levels.
    /// </summary>
    /// <example>50</example>
    public decimal? ExpectedByNow { get; private init; }

    /// <summary>The pace, in percent of the required pace. 100 or more is good, for ceilings too.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; private init; }

    /// <summary>
    /// The lead: the distance from the expected value, in percent of the threshold. Negative when behind, for ceilings too.
    /// </summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; private init; }

    /// <summary>The projected value at the end of the period, in the unit.</summary>
    /// <example>94.4</example>
    public decimal? Projected { get; private init; }

    /// <summary>The required value of each remaining month, in the unit. Under a ceiling, the maximum.</summary>
    /// <example>8.8</example>
    public decimal? NeededPerMonth { get; private init; }

    /// <summary>The method of the pace.</summary>
    public ProgressMethod Method { get; private init; }

    /// <summary>The basis of the elapsed share.</summary>
    public ElapsedBasis Profile { get; private init; }

    /// <summary>The last day that the latest observation covers.</summary>
    public LocalDate? ReportedThrough { get; private init; }

    /// <summary>The number of whole months since that day, in Asia/Shanghai.</summary>
    public int? MonthsSinceReport { get; private init; }

    /// <summary>
    /// The number of whole months since the end of the target period, while it is not completely reported. Null otherwise.
    /// </summary>
    public int? MonthsOverdue { get; private init; }

    /// <summary>The reasons for null measures, and qualifications of the others.</summary>
    public IReadOnlyList<NoteResponse> Notes { get; private init; } = [];

    /// <summary>The calculation of each measure. Only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanation { get; private init; }

    /// <summary>The dataset version of the response. Only with `explain=true`.</summary>
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
            Newer = NewerObservationResponse.From(result.NewerObservation),
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

    /// <summary>Returns the calculation of each measure of a target.</summary>
    internal static IReadOnlyList<ExplanationResponse> ExplanationOf(Target target, ProgressResult result, Language language) =>
        ExplanationResponse.Of(result.Calculations, language, symbol => OriginsOf(symbol, target, result));

    /// <summary>Returns the revisions behind a symbol. Empty for calendar values and for other measures.</summary>
    private static IEnumerable<OriginResponse> OriginsOf(string symbol, Target target, ProgressResult result) => symbol switch
    {
        "y" or "g" => OriginResponse.Of(target.RegionCode, result.Coverage?.Parts ?? (result.Latest is { } latest ? [latest] : [])),
        "b" => OriginResponse.Of(target.RegionCode, result.Baseline?.Parts ?? []),
        "s" => OriginResponse.Of(target.RegionCode, result.SamePoint?.Parts ?? []),
        "part" or "whole" => OriginResponse.Of(target.RegionCode, result.LastYear),
        "T" or "G" or "C" => [OriginResponse.Of(target)],
        _ => [],
    };
}
