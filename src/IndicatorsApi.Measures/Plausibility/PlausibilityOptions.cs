namespace IndicatorsApi.Measures.Plausibility;

/// <summary>From where on a figure is unusual; configured under <c>Plausibility</c>. The lines are this project's own.</summary>
public sealed record PlausibilityOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Plausibility";

    /// <summary>How many times what was to be expected, or which part of it, a figure may be: 3 lets pass what lies between a third and three times.</summary>
    public decimal JumpFactor { get; init; } = 3;

    /// <summary>How far a percentage has to move, in percentage points, before a factor counts: from 1 % to 4 % is little.</summary>
    public decimal JumpPercentagePoints { get; init; } = 10;

    /// <summary>Up to which number things counted one by one may come and go without a warning: from 1 project to 5 is chance.</summary>
    public decimal SmallCount { get; init; } = 10;

    /// <summary>How near a factor has to be to a power of ten to be taken for a slip, in percent of that power.</summary>
    public decimal PowerOfTenTolerancePercent { get; init; } = 30;
}
