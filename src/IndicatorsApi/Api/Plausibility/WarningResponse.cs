using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Plausibility;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>Why a figure should be looked at again. It is on record all the same: what is unusual may be true.</summary>
public sealed record WarningResponse
{
    /// <summary>The stable code of the warning.</summary>
    public required WarningCode Code { get; init; }

    /// <summary>What it says, in the language asked for.</summary>
    /// <example>It is about 100 times what 2024 (84.84) lets expect: a decimal point or a unit may have slipped.</example>
    public required string Message { get; init; }

    /// <summary>How many times what was to be expected the figure is, rounded to 4 decimals; null where nothing was.</summary>
    /// <example>109.7360</example>
    public decimal? Factor { get; init; }

    /// <summary>The figure of the same region next to which it looks wrong; null where it looks wrong by itself.</summary>
    public ReferenceObservationResponse? Against { get; init; }

    internal static IReadOnlyList<WarningResponse> From(IEnumerable<Warning> warnings, Language language) =>
        [.. warnings.Select(warning => new WarningResponse
        {
            Code = warning.Code,
            Message = warning.Text().In(language),
            Factor = warning.Factor.Rounded(),
            Against = ReferenceObservationResponse.From(warning.Against),
        })];
}
