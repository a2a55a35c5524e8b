using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Http.Responses;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.CodeLists;

/// <summary>Something that is measured year after year.</summary>
public sealed record IndicatorResponse : IRevisioned
{
    /// <summary>The code.</summary>
    /// <example>industrial-output</example>
    public required string Code { get; init; }

    /// <summary>The code of the topic.</summary>
    /// <example>economy</example>
    public required string Topic { get; init; }

    /// <summary>The topic in the language asked for.</summary>
    /// <example>综合经济</example>
    public required string TopicLabel { get; init; }

    /// <summary>The code of the unit that figures are kept in.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>The unit in the language asked for.</summary>
    /// <example>亿元</example>
    public required string UnitLabel { get; init; }

    /// <summary>How values relate to time.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>Which direction is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How the figures of the parts of a period make that of the period.</summary>
    public required TemporalAggregation OverTime { get; init; }

    /// <summary>Whether a mean over time gives each month the weight of its days.</summary>
    public required bool WeightedByDays { get; init; }

    /// <summary>The least that a value can be, in the unit; null where there is no such limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that a value can be, in the unit; null where there is no such limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>How the values of a region's parts combine.</summary>
    public required SpatialAggregation Rollup { get; init; }

    /// <summary>How the elapsed share of a target period is counted, unless a question says otherwise.</summary>
    public required ElapsedBasis Profile { get; init; }

    /// <summary>Whether the indicator leads a scorecard.</summary>
    public required bool Headline { get; init; }

    /// <summary>The code of the indicator this one is a sub-count of; null if it is none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The names.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string Label { get; init; }

    /// <summary>What is counted and how.</summary>
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
