using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>How regions compare.</summary>
public sealed record ComparisonResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The code of the region whose parts are compared; null where a level is.</summary>
    /// <example>330503</example>
    public required string? Parent { get; init; }

    /// <summary>That region in the language asked for.</summary>
    /// <example>南浔区</example>
    public required string? ParentLabel { get; init; }

    /// <summary>By which number.</summary>
    public required ComparisonMeasure By { get; init; }

    /// <summary>The code of the unit of the numbers: the one asked for, or the indicator's own, for values; null for percentages and percentage points.</summary>
    /// <example>CNY-1E8</example>
    public required string? Unit { get; init; }

    /// <summary>Which direction of the indicator is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>Whether the least number is the best one; of a neutral indicator the greatest comes first, which is then no praise.</summary>
    public required bool Ascending { get; init; }

    /// <summary>The point of the period that all numbers speak of; null where they do not all speak of one.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? Through { get; init; }

    /// <summary>The parent's own number; null where there is none.</summary>
    /// <example>690.3</example>
    public required decimal? Own { get; init; }

    /// <summary>The point of the period that the parent's own number speaks of; it may be another than that of its parts.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? OwnThrough { get; init; }

    /// <summary>What the values of all come to, as the indicator declares; only where nobody is missing and all speak of one point.</summary>
    /// <example>688.1</example>
    public required decimal? Combined { get; init; }

    /// <summary>How many regions have a number.</summary>
    /// <example>9</example>
    public required int Ranked { get; init; }

    /// <summary>The best number.</summary>
    public required decimal? Best { get; init; }

    /// <summary>The unweighted mean.</summary>
    public required decimal? Mean { get; init; }

    /// <summary>The number in the middle.</summary>
    public required decimal? Median { get; init; }

    /// <summary>A quarter of the numbers lies below it.</summary>
    public required decimal? LowerQuartile { get; init; }

    /// <summary>A quarter of the numbers lies above it.</summary>
    public required decimal? UpperQuartile { get; init; }

    /// <summary>What to know before reading the places.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>The regions, the best first; those without a number last, by code.</summary>
    public required IReadOnlyList<ComparedRegionResponse> Items { get; init; }

    /// <summary>The cursor of the regions after these; null where no others follow. The same link stands in the <c>Link</c> header.</summary>
    public string? Next { get; init; }

    /// <summary>How mean, median and quartiles were computed; only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanations { get; init; }

    internal static ComparisonResponse From(Comparison comparison, long? explainedFrom, Language language)
    {
        var (question, places, before) = (comparison.Question, comparison.Ranks, comparison.RanksBefore);
        var own = question.Parent is { } parent ? comparison.Numbers[parent.Code] : null;
        var combined = comparison.Combined;
        var total = question.Indicator.Rollup == SpatialAggregation.Sum ? combined : null;
        return new()
        {
            Indicator = question.Indicator.Code,
            IndicatorLabel = question.Indicator.Name.In(language),
            Period = question.Period,
            Parent = question.Parent?.Code,
            ParentLabel = question.Parent?.Name.In(language),
            By = question.By,
            Unit = question.By == ComparisonMeasure.Value ? question.Unit?.Code ?? question.Indicator.UnitCode : null,
            Polarity = question.Indicator.Polarity,
            Ascending = comparison.Ascending,
            Through = comparison.Through,
            Own = own?.Number.Rounded(),
            OwnThrough = own?.Through,
            Combined = combined.Rounded(),
            Ranked = places.Count,
            Best = places.Best.Rounded(),
            Mean = places.Mean?.Value.Rounded(),
            Median = places.Median?.Value.Rounded(),
            LowerQuartile = places.LowerQuartile?.Value.Rounded(),
            UpperQuartile = places.UpperQuartile?.Value.Rounded(),
            Notes = NoteResponse.From(NotesOf(comparison), language),
            Items =
            [
                .. question.Regions
                    .Select(region => ComparedRegionResponse.From(region, comparison, places, before, total, explainedFrom, language))
                    .OrderBy(item => item.Rank ?? int.MaxValue).ThenBy(item => item.Region, StringComparer.Ordinal),
            ],
            Explanations = explainedFrom is null ? null : ExplanationResponse.Of(Workings(places), language, _ => []),
        };
    }

    private static IEnumerable<(string Measure, MeasureResult Result)> Workings(Ranking places) => places.Count == 0
        ? []
        : [("mean", places.Mean!.Value), ("median", places.Median!.Value), ("lowerQuartile", places.LowerQuartile!.Value), ("upperQuartile", places.UpperQuartile!.Value)];

    private static IEnumerable<Note> NotesOf(Comparison comparison)
    {
        if (comparison.IsMixed)
            yield return new(NoteCode.ComparedAtDifferentPoints);
        if (comparison.Question.Indicator.Polarity == Polarity.Neutral)
            yield return new(NoteCode.NeutralPolarity);
        if (comparison.Question.Regions.Any(region => comparison.Numbers[region.Code].Notes.Any(note => note.Code == NoteCode.BaselineNotComparable)))
            yield return new(NoteCode.BaselineNotComparable);
    }
}
