using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Rollups;

/// <summary>One indicator of a roll-up.</summary>
public sealed record RollupLineResponse
{
    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator in the language asked for.</summary>
    /// <example>规上工业产值</example>
    public required string IndicatorLabel { get; init; }

    /// <summary>The code of the unit of all numbers.</summary>
    /// <example>CNY-1E8</example>
    public required string Unit { get; init; }

    /// <summary>How the children's values combine.</summary>
    public required SpatialAggregation Rollup { get; init; }

    /// <summary>
    /// The point of the period that all numbers speak of, as a period to ask for; null where nobody has a value, or each child
    /// stands at its own.
    /// </summary>
    /// <example>2026-06-YTD</example>
    public Period? Through { get; init; }

    /// <summary>What the children that have a value come to; null where the indicator does not combine, or none has one.</summary>
    /// <example>78.76</example>
    public decimal? Combined { get; init; }

    /// <summary>How exactly that is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Whether somebody is missing: then what the others come to is no total.</summary>
    public required bool Partial { get; init; }

    /// <summary>Whether the values speak of different points of the period: then what they come to is no total either.</summary>
    public required bool Mixed { get; init; }

    /// <summary>How many children have a value, or are represented by all below them.</summary>
    /// <example>1</example>
    public required int Reported { get; init; }

    /// <summary>How many children there are.</summary>
    /// <example>10</example>
    public required int Expected { get; init; }

    /// <summary>The children without a value.</summary>
    public required IReadOnlyList<RollupRegionResponse> Missing { get; init; }

    /// <summary>The children without a value of their own, for which those below them stand.</summary>
    public required IReadOnlyList<RollupChildResponse> AggregatedFromPredecessors { get; init; }

    /// <summary>The children without a value of their own, for which those stand that they were formed from by a merger.</summary>
    public required IReadOnlyList<PredecessorRollupResponse> Merged { get; init; }

    /// <summary>The children that have come further than the point that counts.</summary>
    public required IReadOnlyList<RollupAheadResponse> BeyondCommonPoint { get; init; }

    /// <summary>With `at=latest` what each child brings; null without.</summary>
    public IReadOnlyList<RollupChildResponse>? Latest { get; init; }

    /// <summary>The region's own value at the same point, with `at=latest` its newest; null where there is none.</summary>
    public decimal? Own { get; init; }

    /// <summary>Own minus combined, where nobody is missing and all speak of one point.</summary>
    public decimal? Difference { get; init; }

    /// <summary>Why a number is null, and what to know before reading the others.</summary>
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
            Missing = [.. total.Children.Where(child => child.Value is null).Select(child => RollupRegionResponse.From(child.Region, rollup, language))],
            AggregatedFromPredecessors = [.. present.Where(child => !child.IsOwn).Select(child => RollupChildResponse.From(child, line, rollup, language))],
            Merged = [.. line.PredecessorRollups.Where(child => rollup.Children.ContainsKey(child.Region)).Select(child => PredecessorRollupResponse.From(child, rollup, language))],
            BeyondCommonPoint = [.. total.Children.Where(child => child.Beyond is not null).Select(child => new RollupAheadResponse
            {
                Region = child.Region,
                RegionLabel = rollup.Children[child.Region].In(language),
                Through = line.PointAt(child.Beyond!.Value),
            })],
            Latest = rollup.At == AlignmentPoint.Latest ? [.. present.Select(child => RollupChildResponse.From(child, line, rollup, language))] : null,
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
        if (Named(total.Children.Where(child => child is { IsOwn: false, Value: not null }).Select(child => child.Region)) is { } represented)
            yield return new(NoteCode.RepresentedByParts, represented);
        if (line.PredecessorRollups.Count > 0)
            yield return new(NoteCode.RegionMerged, string.Join("; ", line.PredecessorRollups.Select(child => $"{child.Region} = {string.Join(" + ", child.Predecessors)}")));
        if (Named(line.CameOf) is { } before)
            yield return new(NoteCode.RegionChanged, before);
        if (Named(line.JoinedLater) is { } joined)
            yield return new(NoteCode.RegionGrew, joined);
        if (Named(total.Children.Where(child => child.Beyond is not null).Select(child => child.Region)) is { } ahead)
            yield return new(NoteCode.SomeAreAhead, ahead);
        if (Named(line.WithoutNumber) is { } without)
            yield return new(NoteCode.TargetsWithoutNumber, without);
        if (difference.Because is { } because and not (NoteCode.PartialSum or NoteCode.MixedPoints))
            yield return new(because);
    }

    private static string? Named(IEnumerable<string> regions) => string.Join(", ", regions) is { Length: > 0 } named ? named : null;
}
