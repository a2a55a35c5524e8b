namespace IndicatorsApi.Measures.Progress;

/// <summary>The thresholds of progress, by method; configured under <c>Progress</c>.</summary>
public sealed record ProgressOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Progress";

    /// <summary>95, 60 and 0, borrowed from <see cref="Compound" />.</summary>
    public StatusThresholds Linear { get; init; } = new() { OnTrack = 95, AtRisk = 60, OffTrack = 0 };

    /// <summary>95, 60 and 0, as Statistics Canada and Eurostat draw the lines.</summary>
    public StatusThresholds Compound { get; init; } = new() { OnTrack = 95, AtRisk = 60, OffTrack = 0 };

    /// <summary>95 and 10, as the United Nations draw the lines; the −10 is ours.</summary>
    public StatusThresholds Projection { get; init; } = new() { OnTrack = 95, AtRisk = 10, OffTrack = -10 };

    /// <summary>1.5, 0.5 and 0 % a year, by which <c>compound</c> judges a direction without a number, as Statistics Canada does.</summary>
    public StatusThresholds Direction { get; init; } = new() { OnTrack = 1.5m, AtRisk = 0.5m, OffTrack = 0 };

    /// <summary>
    /// From which attainment on the level that a target starts from is near, in percent; a line of this project's own, and no one
    /// else's.
    /// </summary>
    public decimal NearPercent { get; init; } = 90;

    /// <summary>From which pace on a target is ahead of the calendar, in percent of what is needed; a line of this project's own.</summary>
    public decimal AheadPercent { get; init; } = 105;

    /// <summary>The thresholds of a method.</summary>
    public StatusThresholds Of(ProgressMethod method) => method switch
    {
        ProgressMethod.Compound => Compound,
        ProgressMethod.Projection => Projection,
        _ => Linear,
    };
}
