using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>An indicator.</summary>
public sealed record IndicatorResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>industrial-output</example>
    public required string Code { get; init; }

    /// <summary>The code of the topic.</summary>
    /// <example>economy</example>
    public required string Topic { get; init; }

    /// <summary>The topic in the requested language.</summary>
    /// <example>综合经济</example>
    public required string TopicLabel { get; init; }

    /// <summary>The code of the unit of its observations.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>The unit in the requested language.</summary>
    /// <example>亿元</example>
    public required string UnitLabel { get; init; }

    /// <summary>The kind of measure: flow, stock, ratio or rank.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>The direction that is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The aggregation of the parts of a period.</summary>
    public required TemporalAggregation OverTime { get; init; }

    /// <summary>`true` if a mean over time weights each month by its number of days.</summary>
    public required bool WeightedByDays { get; init; }

    /// <summary>The minimum value, in the unit; null if there is no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The maximum value, in the unit; null if there is no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>The aggregation across the parts of a region.</summary>
    public required SpatialAggregation Rollup { get; init; }

    /// <summary>The default basis of the elapsed share of a target period.</summary>
    public required ElapsedBasis Profile { get; init; }

    /// <summary>`true` if the indicator is a headline of scorecards.</summary>
    public required bool Headline { get; init; }

    /// <summary>The code of the indicator that includes this one as a part; null if there is none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string Label { get; init; }

    /// <summary>The definition: what is counted, and how.</summary>
    public required LocalizedText Definition { get; init; }

    int IRevisioned.Revision => Revision;

    private int Revision { get; init; }

    internal static IndicatorResponse From(Indicator indicator, Language language) => new()
    {
        Revision = indicator.Revision,
        Code = indicator.Code,
        Topic = indicator.TopicCode,
        TopicLabel = indicator.Topic.Name.In(language),
        Unit = indicator.UnitCode,
        UnitLabel = indicator.Unit.Name.In(language),
        Measure = indicator.Measure,
        Polarity = indicator.Polarity,
        OverTime = indicator.OverTime,
        WeightedByDays = indicator.WeightedByDays,
        Min = indicator.Min,
        Max = indicator.Max,
        Rollup = indicator.Rollup,
        Profile = indicator.Profile,
        Headline = indicator.Headline,
        PartOf = indicator.PartOfCode,
        Name = indicator.Name,
        Label = indicator.Name.In(language),
        Definition = indicator.Definition,
    };
}
