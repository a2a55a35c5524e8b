using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Progress;

/// <summary>The minimum pace of each status, in percent.</summary>
public sealed record StatusThresholds
{
    /// <summary>The minimum pace of a target on track.</summary>
    public decimal OnTrack { get; init; }

    /// <summary>The minimum pace of a target at risk.</summary>
    public decimal AtRisk { get; init; }

    /// <summary>The minimum pace of a target off track. A lower pace is worsening.</summary>
    public decimal OffTrack { get; init; }

    /// <summary>Indicates that the thresholds are in descending order.</summary>
    public bool AreInOrder => OnTrack > AtRisk && AtRisk > OffTrack;

    /// <summary>Scales positive thresholds by a factor.</summary>
    /// <param name="factor">The factor, from 0 to 1.</param>
    public StatusThresholds ScaledBy(decimal factor) => new()
    {
        OnTrack = OnTrack > 0 ? OnTrack * factor : OnTrack,
        AtRisk = AtRisk > 0 ? AtRisk * factor : AtRisk,
        OffTrack = OffTrack > 0 ? OffTrack * factor : OffTrack,
    };

    /// <summary>Returns the status of a pace.</summary>
    public ProgressStatus StatusOf(decimal pacePercent)
    {
        var pace = pacePercent.RoundForComparison();
        return pace >= OnTrack ? ProgressStatus.OnTrack
            : pace >= AtRisk ? ProgressStatus.AtRisk
            : pace >= OffTrack ? ProgressStatus.OffTrack
            : ProgressStatus.Worsening;
    }
}
