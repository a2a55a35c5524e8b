using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Measures.Plausibility;

namespace IndicatorsApi.Api.Plausibility;

/// <summary>A plausibility warning. The observation is recorded all the same, because an unusual value may be correct.</summary>
public sealed record WarningResponse
{
    /// <summary>The stable code of the warning.</summary>
    public required WarningCode Code { get; init; }

    /// <summary>The message in the requested language.</summary>
    /// <example>The value is about 100 times the value expected from 2024 (84.84). The decimal point or the unit may be wrong.</example>
    public required string Message { get; init; }

    /// <summary>The ratio of the value to the expected value, rounded to 4 decimals; null if there is no expected value.</summary>
    /// <example>109.7360</example>
    public decimal? Factor { get; init; }

    /// <summary>The observation of the same region that the value contradicts; null if the value is implausible by itself.</summary>
    public ReferenceObservationResponse? Against { get; init; }

    internal static IReadOnlyList<WarningResponse> From(IEnumerable<Warning> warnings, Language language) =>
        [.. warnings.Select(warning => new WarningResponse
        {
            Code = warning.Code,
            Message = warning.Text().In(language),
            Factor = warning.Factor.Rounded(),
            Against = ReferenceObservationResponse.From(warning.Reference),
        })];
}
