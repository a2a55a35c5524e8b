using System.Text.Json.Serialization;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Data.Revisions;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The fields that responses of observations, targets and computed measures share.</summary>
public abstract record RevisionResponse
{
    private protected RevisionResponse(Revision revision, Unit? unit, Language language)
    {
        var shown = unit ?? revision.Indicator.Unit;
        (Region, RegionLabel) = (revision.RegionCode, revision.Region.Name.In(language));
        (Indicator, IndicatorLabel) = (revision.IndicatorCode, revision.Indicator.Name.In(language));
        (Topic, TopicLabel) = (revision.Indicator.TopicCode, revision.Indicator.Topic.Name.In(language));
        Period = revision.Period;
        (Unit, UnitLabel) = (shown.Code, shown.Name.In(language));
        (Source, Locator, Note) = (revision.SourceCode, revision.Locator, revision.Note);
    }

    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    [JsonPropertyOrder(-9)]
    public string Region { get; private init; }

    /// <summary>The region in the requested language.</summary>
    /// <example>菱湖镇</example>
    [JsonPropertyOrder(-8)]
    public string RegionLabel { get; private init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    [JsonPropertyOrder(-7)]
    public string Indicator { get; private init; }

    /// <summary>The indicator in the requested language.</summary>
    /// <example>规上工业产值</example>
    [JsonPropertyOrder(-6)]
    public string IndicatorLabel { get; private init; }

    /// <summary>The code of the topic.</summary>
    /// <example>economy</example>
    [JsonPropertyOrder(-5)]
    public string Topic { get; private init; }

    /// <summary>The topic in the requested language.</summary>
    /// <example>经济</example>
    [JsonPropertyOrder(-4)]
    public string TopicLabel { get; private init; }

    /// <summary>The period.</summary>
    [JsonPropertyOrder(-4)]
    public Period Period { get; private init; }

    /// <summary>The code of the unit of all numbers that are not percentages.</summary>
    /// <example>CNY-1E8</example>
    [JsonPropertyOrder(-3)]
    public string Unit { get; private init; }

    /// <summary>The unit in the requested language.</summary>
    /// <example>亿元</example>
    [JsonPropertyOrder(-2)]
    public string UnitLabel { get; private init; }

    /// <summary>The code of the source.</summary>
    /// <example>linghu-work-report-2025</example>
    [JsonPropertyOrder(1)]
    public string Source { get; private init; }

    /// <summary>The location in the source.</summary>
    /// <example>part 1, opening paragraph</example>
    [JsonPropertyOrder(2)]
    public string? Locator { get; private init; }

    /// <summary>A note for readers.</summary>
    [JsonPropertyOrder(3)]
    public string? Note { get; private init; }
}
