using IndicatorsApi.Measures;
using IndicatorsApi.Observations;
using IndicatorsApi.Targets.Goals;
using NodaTime;

namespace IndicatorsApi.Progress;

/// <summary>How a target stands; results are not rounded.</summary>
public sealed record ProgressResult
{
    /// <summary>The figure to compare with, if there is one.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The newest figure; before any figure of the target period is in, the one to start from.</summary>
    public Figure? Latest { get; init; }

    /// <summary>Whether the latest figure is one of the target period.</summary>
    public required bool InTargetPeriod { get; init; }

    /// <summary>Whether the latest figure measures the target's own indicator and not a proxy of it.</summary>
    public required bool LatestComparable { get; init; }

    /// <summary>How the target stands.</summary>
    public required ProgressStatus Status { get; init; }

    /// <summary>The number that has to be reached, where the goal comes to one.</summary>
    public decimal? Threshold { get; init; }

    /// <inheritdoc cref="ProgressMeasures.AttainmentPercent" />
    public decimal? AttainmentPercent { get; init; }

    /// <inheritdoc cref="ProgressMeasures.Gap" />
    public decimal? Gap { get; init; }

    /// <inheritdoc cref="ProgressMeasures.GapClosedPercent" />
    public decimal? GapClosedPercent { get; init; }

    /// <inheritdoc cref="ProgressMeasures.RequiredGrowthPercent" />
    public decimal? RequiredGrowthPercent { get; init; }

    /// <inheritdoc cref="ProgressMeasures.RequiredChangePercentagePoints" />
    public decimal? RequiredChangePercentagePoints { get; init; }

    /// <summary>The share of the target period that the latest figure covers, in percent.</summary>
    public required decimal ElapsedPercent { get; init; }

    /// <summary>The last day that the latest figure speaks of.</summary>
    public LocalDate? ReportedThrough => Latest?.Period.End;

    /// <summary>Why a measure is absent, and what to know before reading the others.</summary>
    public required IReadOnlyList<NoteCode> Notes { get; init; }

    /// <summary>Measures how a target stands.</summary>
    public static ProgressResult Of(ProgressInput input)
    {
        var notes = new NoteList();
        var own = input.Own;
        var baseline = input.Baseline;
        var latest = input.Newest ?? baseline?.Figure;
        var goal = input.Rule.Resolve(input.Polarity, baseline?.Figure.Level);
        var (y, b) = (latest?.Level?.Value, baseline?.Figure.Level?.Value);

        foreach (var note in baseline?.Notes ?? [])
            notes.Add(note);
        if (own?.Level is { IsExact: false })
            notes.Add(NoteCode.ValueQualified);
        var status = StatusOf(goal, own, input.NamesItsBaseline, notes);

        NoteCode noValue = latest is null ? NoteCode.NoFigure : NoteCode.GrowthOnly;
        NoteCode noBase = baseline is null ? NoteCode.NoBaseline : NoteCode.GrowthOnly;
        var attainment = notes.Take(y is null ? noValue : ProgressMeasures.AttainmentPercent(goal, y.Value));
        var gap = notes.Take(y is null ? noValue : ProgressMeasures.Gap(goal, y.Value));
        var closed = notes.Take(y is null ? noValue : b is null ? noBase : ProgressMeasures.GapClosedPercent(goal, y.Value, b.Value));
        var growth = notes.Take(b is null ? noBase : ProgressMeasures.RequiredGrowthPercent(goal, b.Value, input.Measure, input.IsPercent));
        var points = input.IsPercent && b is not null ? notes.Take(ProgressMeasures.RequiredChangePercentagePoints(goal, b.Value)) : null;
        if (b is not null)
            notes.Add(ProgressMeasures.EasierThanBaseline(goal, b.Value));

        return new()
        {
            Baseline = baseline,
            Latest = latest,
            InTargetPeriod = own is not null,
            LatestComparable = input.Newest is not null || baseline is { Comparable: true },
            Status = status,
            Threshold = goal.Threshold,
            AttainmentPercent = attainment,
            Gap = gap,
            GapClosedPercent = closed,
            RequiredGrowthPercent = growth,
            RequiredChangePercentagePoints = points,
            ElapsedPercent = own is null ? 0 : 100,
            Notes = notes.Codes,
        };
    }

    /// <summary>
    /// The period's own figure decides; nothing else does. Growth published with it compares with one year earlier, and so
    /// says nothing about a target that names another baseline.
    /// </summary>
    private static ProgressStatus StatusOf(Goal goal, Figure? own, bool namesItsBaseline, NoteList notes)
    {
        if (own is null)
            return ProgressStatus.AwaitingData;

        var verdict = goal.Judge(namesItsBaseline ? own with { ReportedGrowthPercent = null, ReportedChange = null } : own);
        notes.Add(verdict.Because);
        return verdict.IsMet switch
        {
            true => ProgressStatus.Met,
            false => ProgressStatus.Missed,
            null => ProgressStatus.NotAssessable,
        };
    }
}
