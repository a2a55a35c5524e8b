using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>A comparison of regions by one indicator.</summary>
public sealed record ComparisonResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The name of the indicator, in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The code of the region whose children are compared. Null when a level is compared.</summary>
    /// <example>330503</example>
    public required string? Parent { get; init; }

    /// <summary>The name of the parent region, in the requested language.</summary>
    /// <example>南浔区</example>
    public required string? ParentLabel { get; init; }

    /// <summary>The compared measure.</summary>
    public required ComparisonMeasure By { get; init; }

    /// <summary>The code of the unit of values. Null for percentages and percentage points.</summary>
    /// <example>CNY-1E8</example>
    public required string? Unit { get; init; }

    /// <summary>The polarity of the indicator.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>
    /// `true` when the lowest number is the best. Neutral indicators are sorted from the greatest.
    /// </summary>
    public required bool Ascending { get; init; }

    /// <summary>The period that all numbers cover. Null when they differ.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? Through { get; init; }

    /// <summary>The parent's own number. Null when there is none.</summary>
    /// <example>690.3</example>
    public required decimal? Own { get; init; }

    /// <summary>The period that the parent's own number covers. It may differ from that of the children.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? OwnThrough { get; init; }

    /// <summary>
    /// The aggregate of all values, by the indicator's aggregation across regions. Only when all regions have a value at the same
    /// point.
    /// </summary>
    /// <example>688.1</example>
    public required decimal? Combined { get; init; }

    /// <summary>The number of regions with a number.</summary>
    /// <example>9</example>
    public required int Ranked { get; init; }

    /// <summary>The best number.</summary>
    public required decimal? Best { get; init; }

    /// <summary>The unweighted mean.</summary>
    public required decimal? Mean { get; init; }

    /// <summary>The median.</summary>
    public required decimal? Median { get; init; }

    /// <summary>The lower quartile.</summary>
    public required decimal? LowerQuartile { get; init; }

    /// <summary>The upper quartile.</summary>
    public required decimal? UpperQuartile { get; init; }

    /// <summary>The qualifications of the ranking.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>The regions, the best first. Regions without a number come last, by code.</summary>
    public required IReadOnlyList<ComparedRegionResponse> Items { get; init; }

    /// <summary>The cursor of the next page. Null on the last page. The <c>Link</c> header has the same link.</summary>
    public string? Next { get; init; }

    /// <summary>The calculation of mean, median and quartiles. Only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanations { get; init; }

    internal static ComparisonResponse From(Comparison comparison, long? explainedFrom, Language language)
    {
        var (request, ranking, before) = (comparison.Request, comparison.Ranks, comparison.RanksBefore);
        var own = request.Parent is { } parent ? comparison.Numbers[parent.Code] : null;
        var combined = comparison.Combined;
        var total = request.Indicator.Rollup == SpatialAggregation.Sum ? combined : null;
        return new()
        {
            Indicator = request.Indicator.Code,
            IndicatorLabel = request.Indicator.Name.In(language),
            Period = request.Period,
            Parent = request.Parent?.Code,
            ParentLabel = request.Parent?.Name.In(language),
            By = request.By,
            Unit = request.By == ComparisonMeasure.Value ? request.Unit?.Code ?? request.Indicator.UnitCode : null,
            Polarity = request.Indicator.Polarity,
            Ascending = comparison.Ascending,
            Through = comparison.Through,
            Own = own?.Number.Rounded(),
            OwnThrough = own?.Through,
            Combined = combined.Rounded(),
            Ranked = ranking.Count,
            Best = ranking.Best.Rounded(),
            Mean = ranking.Mean?.Value.Rounded(),
            Median = ranking.Median?.Value.Rounded(),
            LowerQuartile = ranking.LowerQuartile?.Value.Rounded(),
            UpperQuartile = ranking.UpperQuartile?.Value.Rounded(),
            Notes = NoteResponse.From(NotesOf(comparison), language),
            Items =
            [
                .. request.Regions
                    .Select(region => ComparedRegionResponse.From(region, comparison, ranking, before, total, explainedFrom, language))
                    .OrderBy(item => item.Rank ?? int.MaxValue).ThenBy(item => item.Region, StringComparer.Ordinal),
            ],
            Explanations = explainedFrom is null ? null : ExplanationResponse.Of(Workings(ranking), language, _ => []),
        };
    }

    private static IEnumerable<(string Measure, MeasureResult Result)> Workings(Ranking ranking) => ranking.Count == 0
        ? []
        : [("mean", ranking.Mean!.Value), ("median", ranking.Median!.Value), ("lowerQuartile", ranking.LowerQuartile!.Value),
            ("upperQuartile", ranking.UpperQuartile!.Value)];

    private static IEnumerable<Note> NotesOf(Comparison comparison)
    {
        if (comparison.IsMixed)
            yield return new(NoteCode.ComparedAtDifferentPoints);
        if (comparison.Request.Indicator.Polarity == Polarity.Neutral)
            yield return new(NoteCode.NeutralPolarity);
        if (comparison.Request.Regions.Any(
            region => comparison.Numbers[region.Code].Notes.Any(note => note.Code == NoteCode.BaselineNotComparable)))
            yield return new(NoteCode.BaselineNotComparable);
    }
}
