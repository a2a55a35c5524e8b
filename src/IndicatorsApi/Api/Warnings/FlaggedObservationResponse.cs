using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Api.Warnings;

/// <summary>A figure on record that should be looked at again.</summary>
public sealed record FlaggedObservationResponse : RevisionResponse
{
    private FlaggedObservationResponse(Observation observation, Unit? unit, Language language)
        : base(observation, unit, language)
    {
    }

    /// <summary>The value.</summary>
    /// <example>9310</example>
    public decimal Value { get; private init; }

    /// <summary>How exactly the value is meant.</summary>
    public Qualifier Qualifier { get; private init; }

    /// <summary>How settled the figure is.</summary>
    public ObservationStatus Status { get; private init; }

    /// <summary>Why it should be looked at: at least one warning.</summary>
    public IReadOnlyList<WarningResponse> Warnings { get; private init; } = [];

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public int Revision { get; private init; }

    /// <summary>When this revision entered the record.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>Who recorded it.</summary>
    /// <example>linghu-clerk</example>
    public string RecordedBy { get; private init; } = "";

    internal static FlaggedObservationResponse From(Observation observation, IEnumerable<Warning> warnings, Unit? unit, Language language)
    {
        var factor = observation.Indicator.FactorTo(unit);
        return new(observation, unit, language)
        {
            Value = observation.Value!.Value.Times(factor),
            Qualifier = observation.Qualifier,
            Status = observation.Status,
            Warnings = WarningResponse.From(warnings.Select(warning => warning.Scale(factor)), language),
            Revision = observation.Number,
            RecordedAt = observation.RecordedAt,
            RecordedBy = observation.RecordedBy,
        };
    }
}
