using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Growth;

/// <summary>How much a figure grew over the same period one year earlier, or over the period before.</summary>
public sealed record GrowthResponse : RevisionResponse
{
    private GrowthResponse(Observation observation, Unit? unit, Language language)
        : base(observation, unit, language)
    {
    }

    /// <summary>The value, exactly as reported; null where only growth or change was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; private init; }

    /// <summary>How exactly the value is meant.</summary>
    public Qualifier Qualifier { get; private init; }

    /// <summary>How settled the figure is.</summary>
    public ObservationStatus Status { get; private init; }

    /// <summary>The value that it grew from; null where nothing leads to it.</summary>
    public PreviousResponse? Previous { get; private init; }

    /// <summary>change = value − previous, in the unit; null for percentages.</summary>
    /// <example>2.4422</example>
    public decimal? Change { get; private init; }

    /// <summary>change = value − previous in percentage points, for indicators measured in percent; null for others.</summary>
    public decimal? ChangePercentagePoints { get; private init; }

    /// <summary>The growth in percent: the published one where there is one, else the computed one.</summary>
    /// <example>3.2</example>
    public decimal? GrowthPercent { get; private init; }

    /// <summary>The growth as published, in percent.</summary>
    /// <example>3.2</example>
    public decimal? PublishedGrowthPercent { get; private init; }

    /// <summary>(value / previous − 1) × 100; null where the previous value itself follows from the published growth.</summary>
    public decimal? ComputedGrowthPercent { get; private init; }

    /// <summary>Computed minus published growth, where both exist.</summary>
    public decimal? DifferencePercentagePoints { get; private init; }

    /// <summary>The compound annual growth rate since the same part of the year asked for, in percent; null where none was asked for.</summary>
    /// <example>5.4</example>
    public decimal? CagrPercent { get; private init; }

    /// <summary>Why a measure is null, and what to know before reading the others.</summary>
    public IReadOnlyList<NoteResponse> Notes { get; private init; } = [];

    /// <summary>How each measure was computed; only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanation { get; private init; }

    /// <summary>The version of the record that it was computed from; only with `explain=true`.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RecordVersion { get; private init; }

    internal static GrowthResponse From(Observation observation, GrowthResult growth, Unit? unit, long? explainedFrom, Language language) => new(observation, unit, language)
    {
        Value = growth.Observation.ShownValue,
        Qualifier = observation.Qualifier,
        Status = observation.Status,
        Previous = PreviousResponse.From(growth.Previous),
        Change = growth.Change.Rounded(),
        ChangePercentagePoints = growth.ChangePercentagePoints.Rounded(),
        GrowthPercent = growth.GrowthPercent.Rounded(),
        PublishedGrowthPercent = growth.PublishedGrowthPercent,
        ComputedGrowthPercent = growth.ComputedGrowthPercent.Rounded(),
        DifferencePercentagePoints = growth.DifferencePercentagePoints.Rounded(),
        CagrPercent = growth.CagrPercent.Rounded(),
        Notes = NoteResponse.From(growth.Notes, language),
        RecordVersion = explainedFrom,
        Explanation = explainedFrom is not null ? ExplanationResponse.Of(growth.Workings, language, symbol => OriginResponse.Of(observation.RegionCode, growth.OriginsOf(symbol))) : null,
    };
}
