using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Progress;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Digests;

/// <summary>A target of a digest, with its schedule status at the start and at the end.</summary>
public sealed record DigestTargetResponse : RevisionResponse
{
    private DigestTargetResponse(TargetProgress progress, Language language)
        : base(progress.Target, progress.Unit, language)
    {
    }

    /// <summary>The rule of the target. Numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>The responsible party; null if none is named.</summary>
    public ResponsibleResponse? Responsible { get; private init; }

    /// <summary>The schedule status.</summary>
    public ScheduleStatus Schedule { get; private init; }

    /// <summary>The schedule status at the start; null if the target did not exist.</summary>
    public ScheduleStatus? ScheduleBefore { get; private init; }

    /// <summary>The threshold; null if there is none.</summary>
    /// <example>80</example>
    public decimal? Threshold { get; private init; }

    /// <summary>The latest value; null without an observation in the target period.</summary>
    /// <example>47.2</example>
    public decimal? Value { get; private init; }

    /// <summary>The period of that observation; null if there is none.</summary>
    public Period? ValuePeriod { get; private init; }

    /// <summary>The pace, in percent of the required pace.</summary>
    /// <example>94.4</example>
    public decimal? PacePercent { get; private init; }

    /// <summary>The lead over the expected value, in percent of the number demanded.</summary>
    /// <example>-2.8</example>
    public decimal? LeadPercentagePoints { get; private init; }

    /// <summary>The remaining gap, in the unit.</summary>
    /// <example>32.8</example>
    public decimal? Gap { get; private init; }

    /// <summary>The number of months since the end of the period without a deciding observation; null if it is not overdue.</summary>
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
            Value = latest?.DisplayValue,
            ValuePeriod = latest?.Period,
            PacePercent = result.PacePercent.Rounded(),
            LeadPercentagePoints = result.LeadPercentagePoints.Rounded(),
            Gap = result.Gap.Rounded(),
            MonthsOverdue = result.MonthsOverdue,
        };
    }
}
