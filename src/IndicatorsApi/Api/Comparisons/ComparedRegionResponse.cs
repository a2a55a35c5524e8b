using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>A region among others.</summary>
public sealed record ComparedRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The region in the language asked for.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>Its place, the best first; equal numbers share one. Null without a number.</summary>
    /// <example>1</example>
    public required int? Rank { get; init; }

    /// <summary>How many places it has gone up since the year before, at the same point; negative where it fell, null where either place is not known or targets are compared.</summary>
    /// <example>2</example>
    public required int? RankChange { get; init; }

    /// <summary>The number by which it is compared; null where there is none, and a note says why.</summary>
    /// <example>78.76</example>
    public required decimal? Number { get; init; }

    /// <summary>How exactly the figure behind it is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The point of the period that it speaks of, as a period to ask for.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? Through { get; init; }

    /// <summary>The number minus the best one.</summary>
    /// <example>-12.5</example>
    public required decimal? FromBest { get; init; }

    /// <summary>The number minus the median.</summary>
    /// <example>3.2</example>
    public required decimal? FromMedian { get; init; }

    /// <summary>Its share of what all come to, in percent; only of values that add up, where nobody is missing and all speak of one point.</summary>
    /// <example>11.4</example>
    public required decimal? SharePercent { get; init; }

    /// <summary>Why there is no number, and what to know before reading it.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>How the differences and the share were computed; only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanations { get; init; }

    /// <summary>Where the number itself is explained, by the version of the record that was read; only with `explain=true`.</summary>
    /// <example>/api/v1/progress/330503105/industrial-output/2025?explain=true&amp;asOf=v17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExplainedAt { get; init; }

    internal static ComparedRegionResponse From(Region region, Comparison comparison, Ranking places, Ranking before, decimal? total, long? explainedFrom, Language language)
    {
        IReadOnlyList<(string Measure, MeasureResult Result)> workings =
            comparison.Numbers[region.Code].Number is { } own && places is { Best: { } best, Median.Value: { } median }
                ? [("fromBest", Formulas.FromBest.Of(own, best)), ("fromMedian", Formulas.FromMedian.Of(own, median)), .. total > 0 ? [("sharePercent", Formulas.Share.Of(own, total.Value))] : Array.Empty<(string, MeasureResult)>()]
                : [];
        decimal? Said(string measure) => workings.FirstOrDefault(working => working.Measure == measure).Result.Value.Rounded();
        var compared = comparison.Numbers[region.Code];
        int? place = compared.Number is { } number ? places.RankOf(number) : null;
        return new()
        {
            Region = region.Code,
            RegionLabel = region.Name.In(language),
            Rank = place,
            RankChange = comparison.Before.GetValueOrDefault(region.Code)?.Number is { } earlier ? before.RankOf(earlier) - place : null,
            Number = compared.Number.Rounded(),
            Qualifier = compared.Qualifier,
            Through = compared.Through,
            FromBest = Said("fromBest"),
            FromMedian = Said("fromMedian"),
            SharePercent = Said("sharePercent"),
            Notes = NoteResponse.From(compared.Notes, language),
            Explanations = explainedFrom is null ? null : ExplanationResponse.Of(workings, language, _ => []),
            ExplainedAt = explainedFrom is { } version && compared.Number is not null ? comparison.Question.ExplainedAt(region, compared, version) : null,
        };
    }
}
