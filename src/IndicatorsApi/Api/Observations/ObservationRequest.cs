using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Observations;

/// <summary>The request body of an observation.</summary>
public sealed record ObservationRequest : RevisionRequest
{
    /// <summary>The value, exactly as reported. Omit it if only growth or change was published.</summary>
    /// <example>88</example>
    public decimal? Value { get; init; }

    /// <summary>The qualifier of the value. `exact` by default.</summary>
    [EnumValues(typeof(Qualifier))]
    public string? Qualifier { get; init; }

    /// <summary>The status of the observation; required.</summary>
    /// <example>preliminary</example>
    [Required]
    [EnumValues(typeof(ObservationStatus))]
    public string? Status { get; init; }

    /// <summary>The published growth over the same period one year earlier, in percent.</summary>
    /// <example>11.7</example>
    [Percentage]
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>The published change from the same period one year earlier, in the unit.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>Returns the input of the validator.</summary>
    internal ObservationInput ToInput(RevisionContext context) => new()
    {
        Region = context.Region,
        Indicator = context.Indicator,
        Period = context.Period,
        Value = Value,
        Unit = Unit,
        Qualifier = Qualifier,
        Status = Status,
        ReportedGrowthPercent = ReportedGrowthPercent,
        ReportedChange = ReportedChange,
        Source = Source,
        Locator = Locator,
        Note = Note,
        Reason = Reason,
        Now = context.Now,
    };
}
