using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Growth;
using IndicatorsApi.Measures.Observations;

namespace IndicatorsApi.Api.Growth;

/// <summary>The previous value of a growth.</summary>
public sealed record PreviousResponse
{
    /// <summary>The period of the value.</summary>
    public required Period Period { get; init; }

    /// <summary>The value. Rounded to 4 decimals if it is implied.</summary>
    /// <example>76.3178</example>
    public required decimal Value { get; init; }

    /// <summary>The qualifier of the value.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The origin of the value.</summary>
    public required PreviousValueOrigin Origin { get; init; }

    internal static PreviousResponse? From(PreviousValue? previous) => previous is null ? null : new()
    {
        Period = previous.Period,
        Value = previous.Origin == PreviousValueOrigin.Observed ? previous.Level.Value : previous.Level.Value.Rounded(),
        Qualifier = previous.Level.Qualifier,
        Origin = previous.Origin,
    };
}
