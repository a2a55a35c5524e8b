using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Comparisons;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Words;
using IndicatorsApi.Record.Vocabulary;

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
    public required int? Place { get; init; }

    /// <summary>How many places it has gone up since the year before, at the same point; negative where it fell, null where either place is not known or targets are compared.</summary>
    /// <example>2</example>
    public required int? PlacesUp { get; init; }

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

    internal static ComparedRegionResponse From(Region region, Comparison comparison, Placing places, Placing before, decimal? total, Language language)
    {
        var compared = comparison.Numbers[region.Code];
        int? place = compared.Number is { } number ? places.PlaceOf(number) : null;
        return new()
        {
            Region = region.Code,
            RegionLabel = region.Name.In(language),
            Place = place,
            PlacesUp = comparison.Before.GetValueOrDefault(region.Code)?.Number is { } earlier ? before.PlaceOf(earlier) - place : null,
            Number = compared.Number.Rounded(),
            Qualifier = compared.Qualifier,
            Through = compared.Through,
            FromBest = (compared.Number - places.Best).Rounded(),
            FromMedian = (compared.Number - places.Median).Rounded(),
            SharePercent = total > 0 ? (compared.Number / total * 100).Rounded() : null,
            Notes = NoteResponse.From(compared.Notes, language),
        };
    }
}
