using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Api.Targets;

/// <summary>The request body of a target.</summary>
public sealed record TargetRequest : RevisionRequest
{
    /// <summary>The rule of the target; required. Numbers are in the unit.</summary>
    [Required]
    public TargetRule? Rule { get; init; }

    /// <summary>The commitment; required.</summary>
    /// <example>expected</example>
    [Required]
    [EnumValues(typeof(Commitment))]
    public string? Commitment { get; init; }

    /// <summary>The baseline. By default the same indicator one year earlier.</summary>
    public TargetBaselineRequest? Baseline { get; init; }

    /// <summary>The responsible party.</summary>
    public ResponsibleRequest? Responsible { get; init; }

    /// <summary>Returns the input of the validator.</summary>
    internal TargetInput ToInput(RevisionContext context) => new()
    {
        Region = context.Region,
        Indicator = context.Indicator,
        Period = context.Period,
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
        Now = context.Now,
    };

    /// <summary>Converts the column of a file to the path of the field in the body.</summary>
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
