namespace IndicatorsApi.Measures.Progress;

/// <summary>The thresholds of progress, by method; configured under <c>Progress</c>.</summary>
public sealed record ProgressOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Progress";

    /// <summary>95, 60 and 0, as Statistics Canada and Eurostat draw the lines.</summary>
    public Bands Linear { get; init; } = new() { OnTrack = 95, AtRisk = 60, OffTrack = 0 };

    /// <summary>95, 60 and 0, as Statistics Canada and Eurostat draw the lines.</summary>
    public Bands Compound { get; init; } = new() { OnTrack = 95, AtRisk = 60, OffTrack = 0 };

    /// <summary>95, 10 and −10, as the United Nations draw the lines.</summary>
    public Bands Projection { get; init; } = new() { OnTrack = 95, AtRisk = 10, OffTrack = -10 };

    /// <summary>
    /// From which attainment on the level that a target starts from is near, in percent; a line of this project's own, and no one
    /// else's.
    /// </summary>
    public decimal NearPercent { get; init; } = 90;

    /// <summary>The thresholds of a method.</summary>
    public Bands Of(ProgressMethod method) => method switch
    {
        ProgressMethod.Compound => Compound,
        ProgressMethod.Projection => Projection,
        _ => Linear,
    };
}
