namespace IndicatorsApi.Measures.Growth;

/// <summary>The thresholds of growth; configured under <c>Growth</c>.</summary>
public sealed record GrowthOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Growth";

    /// <summary>From which difference between published and computed growth on a note warns, in percentage points.</summary>
    public decimal DisagreementPercentagePoints { get; init; } = 0.5m;
}
