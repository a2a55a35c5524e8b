using IndicatorsApi.Localization;
using IndicatorsApi.Measures;
using IndicatorsApi.Revisions;
using IndicatorsApi.Targets;
using IndicatorsApi.Targets.Rules;
using NodaTime;

namespace IndicatorsApi.Progress;

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

    /// <summary>How the target stands.</summary>
    public ProgressStatus Status { get; private init; }

    /// <summary>The number that has to be reached; null for a range, a mere direction, or where the baseline it follows from is missing.</summary>
    /// <example>100</example>
    public decimal? Threshold { get; private init; }

    /// <summary>What it is compared with; null where nothing is on record.</summary>
    public BaselineResponse? Baseline { get; private init; }

    /// <summary>The newest figure; before any figure of the target period is in, the one to start from.</summary>
    public LatestResponse? Latest { get; private init; }

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

    /// <summary>The share of the target period that the latest figure covers, in percent.</summary>
    /// <example>0</example>
    public decimal ElapsedPercent { get; private init; }

    /// <summary>The last day that the latest figure speaks of.</summary>
    public LocalDate? ReportedThrough { get; private init; }

    /// <summary>How many whole months ago that day was, in Asia/Shanghai.</summary>
    public int? MonthsSinceReport { get; private init; }

    /// <summary>Why a measure is null, and what to know before reading the others.</summary>
    public IReadOnlyList<NoteResponse> Notes { get; private init; } = [];

    internal static ProgressResponse From(TargetProgress progress, LocalDate today, Language language)
    {
        var (target, unit, result) = progress;
        return new(progress, language)
        {
            Rule = unit is null ? target.Rule : target.Rule.Scale(target.Indicator.Unit.FactorTo(unit)),
            Commitment = target.Commitment,
            Status = result.Status,
            Threshold = result.Threshold.Rounded(),
            Baseline = BaselineResponse.From(result.Baseline),
            Latest = LatestResponse.From(result),
            AttainmentPercent = result.AttainmentPercent.Rounded(),
            Gap = result.Gap.Rounded(),
            GapClosedPercent = result.GapClosedPercent.Rounded(),
            RequiredGrowthPercent = result.RequiredGrowthPercent.Rounded(),
            RequiredChangePercentagePoints = result.RequiredChangePercentagePoints.Rounded(),
            ElapsedPercent = result.ElapsedPercent,
            ReportedThrough = result.ReportedThrough,
            MonthsSinceReport = result.ReportedThrough is { } through ? Math.Max(0, NodaTime.Period.Between(through, today, PeriodUnits.Months).Months) : null,
            Notes = NoteResponse.From(result.Notes, language),
        };
    }
}
