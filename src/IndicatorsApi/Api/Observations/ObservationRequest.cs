using FluentValidation;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.Bodies;
using IndicatorsApi.Http.Queries;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Revisions;
using IndicatorsApi.Record.Storage;

namespace IndicatorsApi.Api.Observations;

/// <summary>A figure to record.</summary>
public sealed record ObservationRequest : RevisionRequest
{
    /// <summary>The value, exactly as reported; absent where only growth or change is.</summary>
    /// <example>88</example>
    public decimal? Value { get; init; }

    /// <summary>How exactly the value is meant; without it, `exact`.</summary>
    [OneOfTerms(typeof(Qualifier))]
    public string? Qualifier { get; init; }

    /// <summary>How settled the figure is; required.</summary>
    /// <example>preliminary</example>
    [OneOfTerms(typeof(ObservationStatus))]
    public string? Status { get; init; }

    /// <summary>Published growth over the same period one year earlier, in percent.</summary>
    /// <example>11.7</example>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>Published change over the same period one year earlier, in the unit.</summary>
    public decimal? ReportedChange { get; init; }

    /// <summary>The revision that the request, once it is valid, makes of a key.</summary>
    internal Observation ToRevision(string region, string indicator, Period period, decimal factor, RevisionStamp stamp) => new()
    {
        RegionCode = region,
        IndicatorCode = indicator,
        Period = period,
        Number = stamp.Number,
        Value = Value * factor,
        Qualifier = Terms<Qualifier>.Find(Qualifier) ?? Measures.Figures.Qualifier.Exact,
        Status = Terms<ObservationStatus>.Find(Status)!.Value,
        ReportedGrowthPercent = ReportedGrowthPercent,
        ReportedChange = ReportedChange * factor,
        SourceCode = Source!,
        Locator = Locator,
        Note = Note,
        RecordedAt = stamp.RecordedAt,
        RecordedBy = stamp.RecordedBy,
        Reason = Reason,
    };

    internal sealed class Validator : Validator<ObservationRequest>
    {
        public Validator(IndicatorsContext db, decimal factor)
            : base(db)
        {
            RuleFor(r => r.Value).IsValue(factor);
            RuleFor(r => r.Value)
                .Must((request, value) => (value ?? request.ReportedGrowthPercent ?? request.ReportedChange) is not null)
                .WithMessage("A figure needs a value, a reportedGrowthPercent or a reportedChange.");
            RuleFor(r => r.Qualifier).IsTerm<ObservationRequest, Qualifier>();
            RuleFor(r => r.Status).IsRequiredTerm<ObservationRequest, ObservationStatus>();
            RuleFor(r => r.ReportedGrowthPercent).IsPercent();
            RuleFor(r => r.ReportedChange).IsValue(factor);
        }
    }
}
