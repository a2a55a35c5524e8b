namespace IndicatorsApi.Measures.Plausibility;

/// <summary>The thresholds of the plausibility checks, in the configuration section <c>Plausibility</c>.</summary>
/// <remarks>The defaults are this project's own.</remarks>
public sealed record PlausibilityOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Plausibility";

    /// <summary>The maximum factor between a value and its expectation, in either direction. Default: 3.</summary>
    public decimal JumpFactor { get; init; } = 3;

    /// <summary>The minimum change of a percentage that counts as a jump, in percentage points. Default: 10.</summary>
    public decimal JumpPercentagePoints { get; init; } = 10;

    /// <summary>The count up to which changes are not reported, because they may occur by chance. Default: 10.</summary>
    public decimal SmallCount { get; init; } = 10;

    /// <summary>The maximum deviation of a factor from a power of ten, in percent of that power. Default: 30.</summary>
    public decimal PowerOfTenTolerancePercent { get; init; } = 30;
}
