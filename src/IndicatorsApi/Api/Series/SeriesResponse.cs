using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Series;

/// <summary>A series with growth, and targets as reference lines.</summary>
public sealed record SeriesResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The name of the indicator, in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The code of the topic.</summary>
    /// <example>economy</example>
    public required string Topic { get; init; }

    /// <summary>The name of the topic, in the requested language.</summary>
    /// <example>经济</example>
    public required string TopicLabel { get; init; }

    /// <summary>The kind of measure.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>The polarity.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The code of the unit of all numbers except percentages.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>The name of the unit, in the requested language.</summary>
    /// <example>亿元</example>
    public required string UnitLabel { get; init; }

    /// <summary>The frequency.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>The points, in chronological order.</summary>
    public required IReadOnlyList<SeriesPointResponse> Points { get; init; }

    /// <summary>The targets whose periods overlap the range, in chronological order.</summary>
    public required IReadOnlyList<SeriesTargetResponse> Targets { get; init; }

    /// <summary>The number of recorded observations by frequency, inside and outside the range.</summary>
    public required IReadOnlyDictionary<Frequency, int> Recorded { get; init; }

    /// <summary>The region changes: predecessors, regions that joined, and the first and last day.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static SeriesResponse From(
        Region region, Indicator indicator, Unit? unit, Frequency frequency, IndicatorSeries series, Language language)
    {
        var shown = unit ?? indicator.Unit;
        return new()
        {
            Region = region.Code,
            RegionLabel = region.Name.In(language),
            Indicator = indicator.Code,
            IndicatorLabel = indicator.Name.In(language),
            Topic = indicator.TopicCode,
            TopicLabel = indicator.Topic.Name.In(language),
            Measure = indicator.Measure,
            Polarity = indicator.Polarity,
            Unit = shown.Code,
            UnitLabel = shown.Name.In(language),
            Frequency = frequency,
            Points = [.. series.Points.Select(point => SeriesPointResponse.From(point.Observation, point.Growth, language))],
            Targets = [.. series.Targets.Select(SeriesTargetResponse.From)],
            Notes = NoteResponse.From(series.Notes, language),
            Recorded = Enum.GetValues<Frequency>().ToDictionary(
                each => each, each => series.Recorded.GetValueOrDefault(new PeriodRange(null, null, each, DerivesMonths: false).Kind)),
        };
    }
}
