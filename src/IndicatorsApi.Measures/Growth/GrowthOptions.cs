namespace IndicatorsApi.Measures.Growth;

/// <summary>The thresholds of the growth measures, in the configuration section <c>Growth</c>.</summary>
public sealed record GrowthOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Growth";

    /// <summary>The maximum difference between published and computed growth without a note, in percentage points. Default: 0.5.</summary>
    public decimal DisagreementPercentagePoints { get; init; } = 0.5m;
}
