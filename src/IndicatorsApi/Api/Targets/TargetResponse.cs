using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Api.Targets;

/// <summary>A target: a promise of a region for an indicator and a period.</summary>
public sealed record TargetResponse : RevisionResponse, IRevisioned
{
    private TargetResponse(Target target, Unit? unit, Language language)
        : base(target, unit, language)
    {
    }

    /// <summary>The rule of the target. Numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>The commitment.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>The baseline. By default the same indicator one year earlier.</summary>
    public TargetBaselineResponse Baseline { get; private init; } = null!;

    /// <summary>The responsible party; null if none is named.</summary>
    public ResponsibleResponse? Responsible { get; private init; }

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public int Revision { get; private init; }

    /// <summary>The time at which this revision was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>The author of this revision.</summary>
    /// <example>seed</example>
    public string RecordedBy { get; private init; } = "";

    internal static TargetResponse From(Target target, Unit? unit, Language language) => new(target, unit, language)
    {
        Rule = target.Rule.Scale(target.Indicator.FactorTo(unit)),
        Commitment = target.Commitment,
        Baseline = new()
        {
            Indicator = target.EffectiveBaselineIndicator,
            Period = target.EffectiveBaselinePeriod,
            Comparable = target.BaselineComparable,
        },
        Responsible = ResponsibleResponse.From(target.Responsible),
        Revision = target.Number,
        RecordedAt = target.RecordedAt,
        RecordedBy = target.RecordedBy,
    };
}
