using IndicatorsApi.Api.Plausibility;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Imports;

/// <summary>A plausibility warning for an imported row.</summary>
public sealed record RowWarning
{
    /// <summary>The line, from 1.</summary>
    /// <example>7</example>
    public required int Line { get; init; }

    /// <summary>The region code.</summary>
    /// <example>330503105</example>
    public required string Region { get; init; }

    /// <summary>The indicator code.</summary>
    /// <example>industrial-output</example>
    public required string Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The stable code of the warning.</summary>
    public required WarningCode Code { get; init; }

    /// <summary>The text in both languages, because other users than the sender read the report.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The reference observation, on record or in the file; null when the value is unusual by itself.</summary>
    public ReferenceObservationResponse? Against { get; init; }

    internal static RowWarning Of(int line, PlausibilityKey key, Warning warning) => new()
    {
        Line = line,
        Region = key.Region,
        Indicator = key.Indicator,
        Period = key.Period,
        Code = warning.Code,
        Text = warning.Text(),
        Against = ReferenceObservationResponse.From(warning.Reference),
    };
}
