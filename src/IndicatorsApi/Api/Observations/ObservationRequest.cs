using System.ComponentModel.DataAnnotations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.RequestBodies;
using IndicatorsApi.Http.QueryParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Data.Revisions;

namespace IndicatorsApi.Api.Observations;

/// <summary>A figure to record.</summary>
public sealed record ObservationRequest : RevisionRequest
{
    /// <summary>The value, exactly as reported; absent where only growth or change is.</summary>
    /// <example>88</example>
    public decimal? Value { get; init; }

    /// <summary>How exactly the value is meant; without it, `exact`.</summary>
    [EnumValues(typeof(Qualifier))]
    public string? Qualifier { get; init; }

    /// <summary>How settled the figure is; required.</summary>
    /// <example>preliminary</example>
    [Required]
    [EnumValues(typeof(ObservationStatus))]
    public string? Status { get; init; }

    /// <summary>Published growth over the same period one year earlier, in percent.</summary>
    /// <example>11.7</example>
    [Percentage]
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>Published change over the same period one year earlier, in the unit.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>The request as it is judged.</summary>
    internal ObservationInput ToEntry(RevisionContext spot) => new()
    {
        Region = spot.Region,
        Indicator = spot.Indicator,
        Period = spot.Period,
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
        Now = spot.Now,
    };
}
