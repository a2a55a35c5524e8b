using System.Text.Json.Serialization;
using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Data.CodeLists;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Comparisons;

/// <summary>A region in a comparison.</summary>
public sealed record ComparedRegionResponse
{
    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The name of the region, in the requested language.</summary>
    /// <example>菱湖镇</example>
    public required string RegionLabel { get; init; }

    /// <summary>The rank; 1 is the best. Equal numbers share a rank. Null without a number.</summary>
    /// <example>1</example>
    public required int? Rank { get; init; }

    /// <summary>
    /// The number of ranks gained since the year before, at the same point. Negative for a loss. Null when a rank is unknown or targets
    /// are compared.
    /// </summary>
    /// <example>2</example>
    public required int? RankChange { get; init; }

    /// <summary>The compared number. Null when there is none; a note gives the reason.</summary>
    /// <example>78.76</example>
    public required decimal? Number { get; init; }

    /// <summary>The qualifier of the observation behind the number.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The period that the number covers.</summary>
    /// <example>2026-06-YTD</example>
    public required Period? Through { get; init; }

    /// <summary>The difference from the best number.</summary>
    /// <example>-12.5</example>
    public required decimal? FromBest { get; init; }

    /// <summary>The difference from the median.</summary>
    /// <example>3.2</example>
    public required decimal? FromMedian { get; init; }

    /// <summary>The share of the total, in percent. Only for additive values, when all regions have a value at the same point.</summary>
    /// <example>11.4</example>
    public required decimal? SharePercent { get; init; }

    /// <summary>The reasons for a missing number, and qualifications.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>The calculation of the differences and the share. Only with `explain=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationResponse>? Explanations { get; init; }

    /// <summary>The path of the explanation of the number, at the dataset version of the response. Only with `explain=true`.</summary>
    /// <example>/api/v1/progress/330503105/industrial-output/2025?explain=true&amp;asOf=v17</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExplainedAt { get; init; }

    internal static ComparedRegionResponse From(
        Region region, Comparison comparison, Ranking ranking, Ranking before, decimal? total, long? explainedFrom, Language language)
    {
        IReadOnlyList<(string Measure, MeasureResult Result)> workings =
            comparison.Numbers[region.Code].Number is { } own && ranking is { Best: { } best, Median.Value: { } median }
                ? [
                    ("fromBest", Formulas.FromBest.Of(own, best)),
                    ("fromMedian", Formulas.FromMedian.Of(own, median)),
                    .. total > 0 ? [("sharePercent", Formulas.Share.Of(own, total.Value))] : Array.Empty<(string, MeasureResult)>(),
                ]
                : [];
        decimal? ResultOf(string measure) => workings.FirstOrDefault(working => working.Measure == measure).Result.Value.Rounded();
        var compared = comparison.Numbers[region.Code];
        int? rank = compared.Number is { } number ? ranking.RankOf(number) : null;
        return new()
        {
            Region = region.Code,
            RegionLabel = region.Name.In(language),
            Rank = rank,
            RankChange = comparison.Before.GetValueOrDefault(region.Code)?.Number is { } earlier ? before.RankOf(earlier) - rank : null,
            Number = compared.Number.Rounded(),
            Qualifier = compared.Qualifier,
            Through = compared.Through,
            FromBest = ResultOf("fromBest"),
            FromMedian = ResultOf("fromMedian"),
            SharePercent = ResultOf("sharePercent"),
            Notes = NoteResponse.From(compared.Notes, language),
            Explanations = explainedFrom is null ? null : ExplanationResponse.Of(workings, language, _ => []),
            ExplainedAt = explainedFrom is { } version && compared.Number is not null
                ? comparison.Request.ExplainedAt(region, compared, version)
                : null,
        };
    }
}
