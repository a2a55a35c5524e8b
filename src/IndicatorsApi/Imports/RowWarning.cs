using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Imports;

/// <summary>Something in a row that should be looked at again; the row was taken in.</summary>
public sealed record RowWarning
{
    /// <summary>The line, from 1.</summary>
    /// <example>7</example>
    public required int Line { get; init; }

    /// <summary>The code of the region.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The code of the indicator.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The stable code of the warning.</summary>
    public required WarningCode Code { get; init; }

    /// <summary>What it says, in both languages: the report is kept, and read by others than the one who sent the file.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The figure of the same region, on record or in the file, next to which it looks wrong; null where it looks wrong by itself.</summary>
    public ReferenceObservationResponse? Against { get; init; }

    internal static RowWarning Of(int line, PlausibilityKey key, Warning warning) => new()
    {
        Line = line,
        Region = key.Region,
        Indicator = key.Indicator,
        Period = key.Period,
        Code = warning.Code,
        Text = warning.Text(),
        Against = ReferenceObservationResponse.From(warning.Against),
    };
}
