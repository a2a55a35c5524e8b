namespace IndicatorsApi.Measures.Progress;

/// <summary>A value on the way from a baseline to a target.</summary>
/// <param name="Y">The value.</param>
/// <param name="E">The share of the way that is gone in time, as a fraction, above 0.</param>
/// <param name="Years">How many years lie between the baseline and the value.</param>
/// <param name="YearsInAll">How many years lie between the baseline and the end of the target period.</param>
public sealed record PathPoint(decimal Y, decimal E, decimal Years, decimal YearsInAll);
