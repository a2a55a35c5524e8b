namespace IndicatorsApi.Measures.Progress;

/// <summary>The thresholds of the progress measures, in the configuration section <c>Progress</c>.</summary>
public sealed record ProgressOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Progress";

    /// <summary>The thresholds of the linear method, in percent. Default: 95, 60 and 0, the same as <see cref="Compound" />.</summary>
    public StatusThresholds Linear { get; init; } = new() { OnTrack = 95, AtRisk = 60, OffTrack = 0 };

    /// <summary>The thresholds of the compound method, in percent. Default: 95, 60 and 0 (Statistics Canada, Eurostat).</summary>
    public StatusThresholds Compound { get; init; } = new() { OnTrack = 95, AtRisk = 60, OffTrack = 0 };

    /// <summary>The thresholds of the projection method, in percent. Default: 95 and 10 (United Nations), −10 (own).</summary>
    public StatusThresholds Projection { get; init; } = new() { OnTrack = 95, AtRisk = 10, OffTrack = -10 };

    /// <summary>The thresholds of the compound method for a direction without a number, in percent a year.</summary>
    /// <remarks>Default: 1.5, 0.5 and 0 (Statistics Canada).</remarks>
    public StatusThresholds Direction { get; init; } = new() { OnTrack = 1.5m, AtRisk = 0.5m, OffTrack = 0 };

    /// <summary>The minimum attainment of a near starting position, in percent. Default: 90, this project's own.</summary>
    public decimal NearPercent { get; init; } = 90;

    /// <summary>The minimum pace of a target ahead of schedule, in percent. Default: 105, this project's own.</summary>
    public decimal AheadPercent { get; init; } = 105;

    /// <summary>Returns the thresholds of a method.</summary>
    public StatusThresholds Of(ProgressMethod method) => method switch
    {
        ProgressMethod.Compound => Compound,
        ProgressMethod.Projection => Projection,
        _ => Linear,
    };
}
