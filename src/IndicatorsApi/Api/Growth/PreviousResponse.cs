using IndicatorsApi.Measures.Calculation;
using IndicatorsApi.Measures.Observations;
using IndicatorsApi.Measures.Growth;

namespace IndicatorsApi.Api.Growth;

/// <summary>The value that growth is measured from.</summary>
public sealed record PreviousResponse
{
    /// <summary>The same period one year earlier.</summary>
    public required Period Period { get; init; }

    /// <summary>Its value; rounded to 4 decimals where it is implied.</summary>
    /// <example>76.3178</example>
    public required decimal Value { get; init; }

    /// <summary>How exactly the value is meant.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required PreviousValueOrigin Origin { get; init; }

    internal static PreviousResponse? From(PreviousValue? previous) => previous is null ? null : new()
    {
        Period = previous.Period,
        Value = previous.Origin == PreviousValueOrigin.Observed ? previous.Level.Value : previous.Level.Value.Rounded(),
        Qualifier = previous.Level.Qualifier,
        Origin = previous.Origin,
    };
}
