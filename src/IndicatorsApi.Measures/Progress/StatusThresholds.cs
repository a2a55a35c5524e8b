using IndicatorsApi.Measures.Calculation;

namespace IndicatorsApi.Measures.Progress;

/// <summary>From which pace on a target stands how, in percent.</summary>
public sealed record StatusThresholds
{
    /// <summary>On track from here on.</summary>
    public decimal OnTrack { get; init; }

    /// <summary>At risk from here on.</summary>
    public decimal AtRisk { get; init; }

    /// <summary>Off track from here on; worsening below.</summary>
    public decimal OffTrack { get; init; }

    /// <summary>Whether each band begins above the next.</summary>
    public bool AreInOrder => OnTrack > AtRisk && AtRisk > OffTrack;

    /// <summary>The same bands where there is less room: what lies above 0 is drawn in.</summary>
    /// <param name="room">From 0 to 1.</param>
    public StatusThresholds ScaledBy(decimal room) => new()
    {
        OnTrack = OnTrack > 0 ? OnTrack * room : OnTrack,
        AtRisk = AtRisk > 0 ? AtRisk * room : AtRisk,
        OffTrack = OffTrack > 0 ? OffTrack * room : OffTrack,
    };

    /// <summary>The status of a pace.</summary>
    public ProgressStatus StatusOf(decimal pacePercent)
    {
        var pace = pacePercent.RoundForComparison();
        return pace >= OnTrack ? ProgressStatus.OnTrack
            : pace >= AtRisk ? ProgressStatus.AtRisk
            : pace >= OffTrack ? ProgressStatus.OffTrack
            : ProgressStatus.Worsening;
    }
}
