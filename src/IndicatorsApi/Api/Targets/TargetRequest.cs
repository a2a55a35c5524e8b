using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Targets;

/// <summary>A target to record.</summary>
public sealed record TargetRequest : RevisionRequest
{
    /// <summary>What has to hold; required. Numbers are in the unit.</summary>
    [Required]
    public TargetRule? Rule { get; init; }

    /// <summary>How firmly it is promised; required.</summary>
    /// <example>expected</example>
    [Required]
    [EnumValues(typeof(Commitment))]
    public string? Commitment { get; init; }

    /// <summary>What to compare with; without it the same indicator one year earlier.</summary>
    public TargetBaselineRequest? Baseline { get; init; }

    /// <summary>Who answers for it.</summary>
    public ResponsibleRequest? Responsible { get; init; }

    /// <summary>The request as it is judged.</summary>
    internal TargetInput ToEntry(RevisionContext spot) => new()
    {
        Region = spot.Region,
        Indicator = spot.Indicator,
        Period = spot.Period,
        Rule = Rule,
        Unit = Unit,
        Commitment = Commitment,
        BaselineIndicator = Baseline?.Indicator,
        BaselinePeriod = Baseline?.Period,
        BaselineComparable = Baseline?.Comparable,
        Responsible = Responsible is { } named ? new(named.UnitZh, named.UnitEn, named.PostZh, named.PostEn) : null,
        Source = Source,
        Locator = Locator,
        Note = Note,
        Reason = Reason,
        Now = spot.Now,
    };

    /// <summary>Where in the body a field stands that has a column of its own in files.</summary>
    internal string PathOf(string column) => column switch
    {
        "rule" when Rule is not null => "rule.kind",
        "baselineIndicator" => "baseline.indicator",
        "baselinePeriod" => "baseline.period",
        "responsibleUnitZh" => "responsible.unitZh",
        "responsibleUnitEn" => "responsible.unitEn",
        "responsiblePostZh" => "responsible.postZh",
        "responsiblePostEn" => "responsible.postEn",
        _ when TargetRule.ParameterNames.Contains(column, StringComparer.Ordinal) => $"rule.{column}",
        _ => column,
    };
}
