using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Digests;

/// <summary>A target of a digest: how it stands, and how it stood.</summary>
public sealed record DigestTargetResponse : RevisionResponse
{
    private DigestTargetResponse(TargetProgress progress, Language language)
        : base(progress.Target, progress.Unit, language)
    {
    }

    /// <summary>What has to hold; numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public ResponsibleResponse? Responsible { get; private init; }

    /// <summary>How it stands against the calendar.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>How it stood before; null where it was not on record.</summary>
    public ScheduleStatus? ScheduleBefore { get; private init; }

    /// <summary>The number that has to be reached; null where there is none.</summary>
    /// <example>80</example>
    public decimal? Threshold { get; private init; }

    /// <summary>What it has come to; null before any figure of its period.</summary>
    /// <example>47.2</example>
    public decimal? Value { get; private init; }

    /// <summary>The period of that figure; null where there is none.</summary>
    public Period? ValuePeriod { get; private init; }

    /// <summary>How fast it goes, in percent of what is needed.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; private init; }

    /// <summary>How far it is ahead, in percentage points of the way.</summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; private init; }

    /// <summary>What is still to go, in the unit.</summary>
    /// <example>32.8</example>
    public decimal? Gap { get; private init; }

    /// <summary>For how many months the figure that decides has been awaited since its period was over; null where it is not.</summary>
    public int? MonthsOverdue { get; private init; }

    internal static DigestTargetResponse From(TargetProgress now, ScheduleStatus? before, Language language)
    {
        var (target, _, input, result) = now;
        var latest = result.InTargetPeriod ? result.Latest : null;
        return new(now, language)
        {
            Rule = input.Rule,
            Responsible = ResponsibleResponse.From(target.Responsible),
            Schedule = result.Schedule,
            ScheduleBefore = before,
            Threshold = result.Threshold.Rounded(),
            Value = latest?.ShownValue,
            ValuePeriod = latest?.Period,
            PacePercent = result.PacePercent.Rounded(),
            LeadPercentagePoints = result.LeadPercentagePoints.Rounded(),
            Gap = result.Gap.Rounded(),
            MonthsOverdue = result.MonthsOverdue,
        };
    }
}
