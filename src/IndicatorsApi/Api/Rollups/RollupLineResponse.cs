using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Rollups;

namespace IndicatorsApi.Api.Rollups;

/// <summary>An indicator of a roll-up.</summary>
public sealed record RollupLineResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The name of the indicator, in the requested language.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The code of the unit of all numbers.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>The aggregation across regions.</summary>
    public required SpatialAggregation Rollup { get; init; }

    /// <summary>The period that all numbers cover. Null without values, or when each child has its own.</summary>
    /// <example>2026-06-YTD</example>
    public Period? Through { get; init; }

    /// <summary>The aggregate of the children with a value. Null when the indicator is not aggregated or no child has a value.</summary>
    /// <example>78.76</example>
    public decimal? Combined { get; init; }

    /// <summary>The qualifier of the aggregate.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>`true` when some values are missing, so that the aggregate is not a total.</summary>
    public required bool Partial { get; init; }

    /// <summary>`true` when the values cover different periods, so that the aggregate is not a total.</summary>
    public required bool Mixed { get; init; }

    /// <summary>The number of children with a complete value.</summary>
    /// <example>1</example>
    public required int Reported { get; init; }

    /// <summary>The number of children.</summary>
    /// <example>10</example>
    public required int Expected { get; init; }

    /// <summary>The children without a value.</summary>
    public required IReadOnlyList<RollupRegionResponse> Missing { get; init; }

    /// <summary>The children without a value of their own that are aggregated from their own children.</summary>
    public required IReadOnlyList<RollupChildResponse> AggregatedFromChildren { get; init; }

    /// <summary>The children without a value of their own that are aggregated from their predecessors.</summary>
    public required IReadOnlyList<PredecessorRollupResponse> AggregatedFromPredecessors { get; init; }

    /// <summary>The children that have reported beyond the common point.</summary>
    public required IReadOnlyList<RollupNewerChildResponse> BeyondCommonPoint { get; init; }

    /// <summary>The contribution of each child. Only with `at=latest`.</summary>
    public IReadOnlyList<RollupChildResponse>? Latest { get; init; }

    /// <summary>The region's own value at the same point; with `at=latest` its newest. Null when there is none.</summary>
    public decimal? Own { get; init; }

    /// <summary>The own value minus the aggregate. Null when values are missing or cover different periods.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The reasons for null numbers, and qualifications of the others.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static RollupLineResponse From(RollupLine line, RegionRollup rollup, Language language)
    {
        var total = line.Total;
        var present = total.Children.Where(child => child.Value is not null).ToList();
        var difference = RollupMeasures.Difference(line.Own, total);
        return new()
        {
            Indicator = line.Indicator.Code,
            IndicatorLabel = line.Indicator.Name.In(language),
            Unit = line.Indicator.UnitCode,
            Rollup = line.Indicator.Rollup,
            Through = total.Months is { } months ? line.PointAt(months) : null,
            Combined = total.Combined?.Value.Rounded(),
            Qualifier = total.Combined?.Qualifier ?? Qualifier.Exact,
            Partial = total.IsPartial,
            Mixed = total.IsMixed,
            Reported = present.Count(child => child.IsComplete),
            Expected = total.Children.Count,
            Missing =
                [.. total.Children.Where(child => child.Value is null)
                    .Select(child => RollupRegionResponse.From(child.Region, rollup, language))],
            AggregatedFromChildren =
                [.. present.Where(child => !child.IsOwn).Select(child => RollupChildResponse.From(child, line, rollup, language))],
            AggregatedFromPredecessors =
                [.. line.PredecessorRollups.Where(child => rollup.Children.ContainsKey(child.Region))
                    .Select(child => PredecessorRollupResponse.From(child, rollup, language))],
            BeyondCommonPoint = [.. total.Children.Where(child => child.Beyond is not null).Select(child => new RollupNewerChildResponse
            {
                Region = child.Region,
                RegionLabel = rollup.Children[child.Region].In(language),
                Through = line.PointAt(child.Beyond!.Value),
            })],
            Latest = rollup.At == AlignmentPoint.Latest
                ? [.. present.Select(child => RollupChildResponse.From(child, line, rollup, language))]
                : null,
            Own = line.Own is { } own && own.Value.Scale > NumberLimits.MaxValueDecimals ? own.Value.Rounded() : line.Own?.Value,
            Difference = difference.Value.Rounded(),
            Notes = NoteResponse.From(NotesOf(line, difference), language),
        };
    }

    private static IEnumerable<Note> NotesOf(RollupLine line, MeasureResult difference)
    {
        var total = line.Total;
        if (line.Indicator.Rollup == SpatialAggregation.None)
            yield return new(NoteCode.NoRollup);
        if (total is { IsPartial: true, Combined: not null })
            yield return new(NoteCode.PartialSum);
        if (total is { IsMixed: true, Combined: not null })
            yield return new(NoteCode.MixedPoints);
        var aggregated = total.Children.Where(child => child is { IsOwn: false, Value: not null });
        if (JoinCodes(aggregated.Select(child => child.Region)) is { } fromChildren)
            yield return new(NoteCode.RepresentedByChildren, fromChildren);
        if (line.PredecessorRollups.Count > 0)
        {
            var merged = line.PredecessorRollups.Select(child => $"{child.Region} = {string.Join(" + ", child.Predecessors)}");
            yield return new(NoteCode.RegionMerged, string.Join("; ", merged));
        }

        if (JoinCodes(line.MissingPredecessors) is { } before)
            yield return new(NoteCode.RegionChanged, before);
        if (JoinCodes(line.JoinedLater) is { } joined)
            yield return new(NoteCode.RegionAbsorbedOthers, joined);
        if (JoinCodes(total.Children.Where(child => child.Beyond is not null).Select(child => child.Region)) is { } beyond)
            yield return new(NoteCode.SomeBeyondCommonPoint, beyond);
        if (JoinCodes(line.WithoutThreshold) is { } without)
            yield return new(NoteCode.TargetsWithoutNumber, without);
        if (difference.Reason is { } because and not (NoteCode.PartialSum or NoteCode.MixedPoints))
            yield return new(because);
    }

    private static string? JoinCodes(IEnumerable<string> regions) => string.Join(", ", regions) is { Length: > 0 } named ? named : null;
}
