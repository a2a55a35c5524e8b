using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;
using NodaTime;

namespace IndicatorsApi.Api.Warnings;

/// <summary>An observation with plausibility warnings.</summary>
public sealed record FlaggedObservationResponse : RevisionResponse
{
    private FlaggedObservationResponse(Observation observation, Unit? unit, Language language)
        : base(observation, unit, language)
    {
    }

    /// <summary>The value.</summary>
    /// <example>9310</example>
    public decimal Value { get; private init; }

    /// <summary>The qualifier of the value.</summary>
    public Qualifier Qualifier { get; private init; }

    /// <summary>The status of the observation.</summary>
    public ObservationStatus Status { get; private init; }

    /// <summary>The warnings; at least one.</summary>
    public IReadOnlyList<WarningResponse> Warnings { get; private init; } = [];

    /// <summary>The number of the revision, from 1.</summary>
    /// <example>1</example>
    public int Revision { get; private init; }

    /// <summary>The time at which this revision was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>The author of this revision.</summary>
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
