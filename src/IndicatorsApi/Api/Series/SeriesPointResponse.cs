using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using NodaTime;

namespace IndicatorsApi.Api.Series;

/// <summary>One value of a series.</summary>
public sealed record SeriesPointResponse
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Its first day.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>Its last day.</summary>
    public required LocalDate End { get; init; }

    /// <summary>The value; null where only growth or change was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; init; }

    /// <summary>How exactly the value is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>How settled the figure is.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Whether the value was not recorded but follows from cumulative figures, or from those of the regions that this one was formed from.</summary>
    public required bool Derived { get; init; }

    /// <summary>Change over one year earlier, in the unit; null for percentages.</summary>
    public decimal? Change { get; init; }

    /// <summary>Change over one year earlier in percentage points, for percentages; null for others.</summary>
    public decimal? ChangePercentagePoints { get; init; }

    /// <summary>Growth over one year earlier in percent: the published one where there is one, else the computed one.</summary>
    /// <example>3.2</example>
    public decimal? GrowthPercent { get; init; }

    /// <summary>The number of the revision, from 1; 0 for a derived value.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The code of the document that states it.</summary>
    /// <example>linghu-work-report-2025</example>
    public required string Source { get; init; }

    /// <summary>Why a measure is null, and what to know before reading the others.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static SeriesPointResponse From(Observation observation, GrowthResult growth, Language language) => new()
    {
        Period = observation.Period,
        Start = observation.Period.Start,
        End = observation.Period.End,
        Value = growth.Observation.ShownValue,
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
