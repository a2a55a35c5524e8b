namespace IndicatorsApi.Measures.Progress;

/// <summary>A point on the path from a baseline to a target.</summary>
/// <param name="Y">The value.</param>
/// <param name="E">The elapsed share of the time, as a fraction above 0.</param>
/// <param name="Years">The years from the baseline to the value.</param>
/// <param name="TotalYears">The years from the baseline to the end of the target period.</param>
public sealed record PathPoint(decimal Y, decimal E, decimal Years, decimal TotalYears);
