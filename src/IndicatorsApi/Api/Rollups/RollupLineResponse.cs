using IndicatorsApi.Api.Explanations;
using IndicatorsApi.Measures.Arithmetic;
using IndicatorsApi.Measures.Figures;
using IndicatorsApi.Measures.Notes;
using IndicatorsApi.Measures.Rollups;
using IndicatorsApi.Measures.Words;

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
    public required Rollup Rollup { get; init; }

    /// <summary>What the children that have a value come to; null where the indicator does not combine, or none has one.</summary>
    /// <example>78.76</example>
    public decimal? Combined { get; init; }

    /// <summary>How exactly that is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Whether children are missing: then what the others come to is no total.</summary>
    public required bool Partial { get; init; }

    /// <summary>How many children have a value.</summary>
    /// <example>1</example>
    public required int Reported { get; init; }

    /// <summary>How many children there are.</summary>
    /// <example>10</example>
    public required int Expected { get; init; }

    /// <summary>The children without a value.</summary>
    public required IReadOnlyList<MissingRegionResponse> Missing { get; init; }

    /// <summary>The region's own value; null where there is none.</summary>
    public decimal? Own { get; init; }

    /// <summary>Own minus combined, where all children have a value.</summary>
    public decimal? Difference { get; init; }

    /// <summary>Why a number is null, and what to know before reading the others.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    internal static RollupLineResponse From(RollupLine line, int children, Language language)
    {
        var missing = line.Missing;
        var combined = RollupMeasures.Combine(line.Indicator.Rollup, line.Totals);
        var difference = RollupMeasures.Difference(line.Own, combined, missing.Count > 0);
        NoteCode?[] notes =
        [
            line.Indicator.Rollup == Rollup.None ? NoteCode.NoRollup : null,
            missing.Count > 0 && combined is not null ? NoteCode.PartialSum : null,
            difference.Because,
        ];
        return new()
        {
            Indicator = line.Indicator.Code,
            IndicatorLabel = line.Indicator.Name.In(language),
            Unit = line.Indicator.UnitCode,
            Rollup = line.Indicator.Rollup,
            Combined = combined?.Value.Rounded(),
            Qualifier = combined?.Qualifier ?? Qualifier.Exact,
            Partial = missing.Count > 0,
            Reported = line.Totals.Count,
            Expected = children,
            Missing = [.. missing.Select(child => new MissingRegionResponse { Region = child.Code, RegionLabel = child.Name.In(language) })],
            Own = line.Own?.Value,
            Difference = difference.Value.Rounded(),
            Notes = NoteResponse.From(notes.OfType<NoteCode>().Distinct().Select(code => new Note(code)), language),
        };
    }
}
