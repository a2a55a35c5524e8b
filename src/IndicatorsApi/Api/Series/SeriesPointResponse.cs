using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;
using NodaTime;

namespace IndicatorsApi.Api.Series;

/// <summary>A point of a series.</summary>
public sealed record SeriesPointResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The first day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate End { get; init; }

    /// <summary>The value. Null when only growth or change was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; init; }

    /// <summary>The qualifier of the value.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The status of the observation.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>`true` when the value is derived from cumulative observations or aggregated from predecessor regions.</summary>
    public required bool Derived { get; init; }

    /// <summary>The change over one year earlier, in the unit. Null for percentages.</summary>
    public decimal? Change { get; init; }

    /// <summary>The change over one year earlier, in percentage points. Null except for percentages.</summary>
    public decimal? ChangePercentagePoints { get; init; }

    /// <summary>The growth over one year earlier, in percent: the published one if available, else the computed one.</summary>
    /// <example>3.2</example>
    public decimal? GrowthPercent { get; init; }

    /// <summary>The number of the revision, from 1. 0 for a derived value.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The code of the source.</summary>
    /// <example>linghu-work-report-2025</example>
    public required string Source { get; init; }

    /// <summary>The reasons for null measures, and qualifications of the others.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static SeriesPointResponse From(Observation observation, GrowthResult growth, Language language) => new()
    {
        Period = observation.Period,
        Start = observation.Period.Start,
        End = observation.Period.End,
        Value = growth.Observation.DisplayValue,
        Qualifier = observation.Qualifier,
        Status = observation.Status,
        Derived = observation.DerivedFrom.Count > 0 || observation.AggregatedFrom.Count > 0,
        Change = growth.Change.Rounded(),
        ChangePercentagePoints = growth.ChangePercentagePoints.Rounded(),
        GrowthPercent = growth.GrowthPercent.Rounded(),
        Revision = observation.Number,
        Source = observation.SourceCode,
        Notes = NoteResponse.From(growth.Notes, language),
    };
}
