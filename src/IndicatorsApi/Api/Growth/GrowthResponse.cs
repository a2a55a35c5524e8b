using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Api.Revisions;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Growth;

/// <summary>The growth of an observation since one year earlier or since the previous period.</summary>
public sealed record GrowthResponse : RevisionResponse
{
    private GrowthResponse(Observation observation, Unit? unit, Language language)
        : base(observation, unit, language)
    {
    }

    /// <summary>The value, exactly as reported. Null when only growth or change was published.</summary>
    /// <example>78.76</example>
    public decimal? Value { get; private init; }

    /// <summary>The qualifier of the value.</summary>
    public Qualifier Qualifier { get; private init; }

    /// <summary>The status of the observation.</summary>
    public ObservationStatus Status { get; private init; }

    /// <summary>The previous value. Null when it is neither observed nor implied.</summary>
    public PreviousResponse? Previous { get; private init; }

    /// <summary>The change: value − previous, in the unit. Null for percentages.</summary>
    /// <example>2.4422</example>
    public decimal? Change { get; private init; }

    /// <summary>The change in percentage points: value − previous, for indicators in percent. Null for others.</summary>
    public decimal? ChangePercentagePoints { get; private init; }

    /// <summary>The growth, in percent: the published one if available, else the computed one.</summary>
    /// <example>3.2</example>
    public decimal? GrowthPercent { get; private init; }

    /// <summary>The published growth, in percent.</summary>
    /// <example>3.2</example>
    public decimal? PublishedGrowthPercent { get; private init; }

    /// <summary>
    /// The computed growth: (value / previous − 1) × 100. Null when the previous value follows from the published growth.
    /// </summary>
    public decimal? ComputedGrowthPercent { get; private init; }

    /// <summary>The computed minus the published growth, when both exist.</summary>
    public decimal? DifferencePercentagePoints { get; private init; }

    /// <summary>The compound annual growth rate since the same part of the year in `since`, in percent. Null without `since`.</summary>
    /// <example>5.4</example>
    public decimal? CagrPercent { get; private init; }

    /// <summary>The reasons for null measures, and qualifications of the others.</summary>
    public IReadOnlyList<NoteResponse> Notes { get; private init; } = [];

    /// <summary>The calculation of each measure. Only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanation { get; private init; }

    /// <summary>The dataset version of the response. Only with `explain=true`.</summary>
    /// <example>17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RecordVersion { get; private init; }

    internal static GrowthResponse From(Observation observation, GrowthResult growth, Unit? unit, long? explainedFrom, Language language) =>
        new(observation, unit, language)
        {
            Value = growth.Observation.DisplayValue,
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
            Explanation = explainedFrom is not null
            ? ExplanationResponse.Of(
                growth.Calculations, language, symbol => OriginResponse.Of(observation.RegionCode, growth.OriginsOf(symbol)))
            : null,
        };
}
