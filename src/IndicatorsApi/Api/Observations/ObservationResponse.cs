using System.Text.Json.Serialization;
using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Http.RouteParameters;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Plausibility;
using NodaTime;

namespace IndicatorsApi.Api.Observations;

/// <summary>An observation: a published value of a region, an indicator and a period.</summary>
public sealed record ObservationResponse : RevisionResponse, IRevisioned
{
    private ObservationResponse(Observation observation, Unit? unit, Language language)
        : base(observation, unit, language)
    {
    }

    /// <summary>The value, exactly as reported; null if only growth or change was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; private init; }

    /// <summary>The qualifier of the value.</summary>
    public Qualifier Qualifier { get; private init; }

    /// <summary>The status of the observation.</summary>
    public ObservationStatus Status { get; private init; }

    /// <summary>The published growth over the same period one year earlier, in percent.</summary>
    /// <example>3.2</example>
    public decimal? ReportedGrowthPercent { get; private init; }

    /// <summary>The published change from the same period one year earlier, in the unit.</summary>
    public decimal? ReportedChange { get; private init; }

    /// <summary>`true` if the value is derived from cumulative observations.</summary>
    public bool Derived { get; private init; }

    /// <summary>The periods of the observations that a derived value is computed from.</summary>
    public IReadOnlyList<Period> DerivedFrom { get; private init; } = [];

    /// <summary>The number of the revision, from 1; 0 for a derived value.</summary>
    /// <example>1</example>
    public int Revision { get; private init; }

    object IRevisioned.AsRead => Warnings is null ? this : this with { Warnings = null };

    /// <summary>The time at which this revision was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>The author of this revision.</summary>
    /// <example>seed</example>
    public string RecordedBy { get; private init; } = "";

    /// <summary>
    /// The plausibility warnings; empty if there are none. Only responses to writes contain them. `/warnings` lists all current warnings.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WarningResponse>? Warnings { get; private init; }

    internal static ObservationResponse From(
        Observation observation, Unit? unit, Language language, IReadOnlyList<Warning>? warnings = null)
    {
        var factor = observation.Indicator.FactorTo(unit);
        return new(observation, unit, language)
        {
            Value = observation.Value?.Times(factor),
            Qualifier = observation.Qualifier,
            Status = observation.Status,
            ReportedGrowthPercent = observation.ReportedGrowthPercent,
            ReportedChange = observation.ReportedChange?.Times(factor),
            Derived = observation.DerivedFrom.Count > 0,
            DerivedFrom = observation.DerivedFrom,
            Revision = observation.Number,
            RecordedAt = observation.RecordedAt,
            RecordedBy = observation.RecordedBy,
            Warnings = warnings is null ? null : WarningResponse.From(warnings, language),
        };
    }
}
