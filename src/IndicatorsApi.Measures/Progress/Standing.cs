namespace IndicatorsApi.Measures.Progress;

/// <summary>
/// How a target stands for a reader who has to act: its <see cref="ProgressStatus"/> once figures of its period decide, and how
/// far the starting position is from it until then. In the order in which they are read.
/// </summary>
public enum Standing
{
    /// <inheritdoc cref="ProgressStatus.Met" />
    Met,

    /// <inheritdoc cref="ProgressStatus.OnTrack" />
    OnTrack,

    /// <summary>Nothing of the period is in yet; the level to start from is enough already.</summary>
    WithinReach,

    /// <summary>Nothing of the period is in yet; the level to start from attains 90 % or more.</summary>
    Near,

    /// <inheritdoc cref="ProgressStatus.AtRisk" />
    AtRisk,

    /// <inheritdoc cref="ProgressStatus.OffTrack" />
    OffTrack,

    /// <inheritdoc cref="ProgressStatus.Worsening" />
    Worsening,

    /// <inheritdoc cref="ProgressStatus.Missed" />
    Missed,

    /// <summary>Nothing of the period is in yet; the level to start from attains less than 90 %.</summary>
    Far,

    /// <summary>What was published does not decide it, or no share can be told of a number that is not positive.</summary>
    NotAssessable,

    /// <summary>Nothing of the period is in yet, and what came before is a proxy, or growth without a level.</summary>
    NotComparable,

    /// <summary>Nothing of the period is in yet, and no number was promised.</summary>
    DirectionOnly,

    /// <summary>Nothing of the period is in yet, and what it would be compared with is not on record.</summary>
    NoFigure,
}
