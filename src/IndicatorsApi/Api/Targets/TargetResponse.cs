using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Rules;
using NodaTime;

namespace IndicatorsApi.Api.Targets;

/// <summary>What a region promises for an indicator in a period.</summary>
public sealed record TargetResponse : RevisionResponse, IRevisioned
{
    private TargetResponse(Target target, Unit? unit, Language language)
        : base(target, unit, language)
    {
    }

    /// <summary>What has to hold; numbers are in the unit.</summary>
    public TargetRule Rule { get; private init; } = null!;

    /// <summary>How firmly it is promised.</summary>
    public Commitment Commitment { get; private init; }

    /// <summary>What it is compared with: the same indicator one year earlier, unless the target names something else.</summary>
    public TargetBaselineResponse Baseline { get; private init; } = null!;

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public ResponsibleResponse? Responsible { get; private init; }

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public int Revision { get; private init; }

    int IRevisioned.Revision => Revision;

    /// <summary>When this revision entered the record.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>Who recorded it.</summary>
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
