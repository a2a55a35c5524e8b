using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A target that somebody wants recorded; <see cref="TargetValidator"/> judge it.</summary>
public sealed record TargetInput : RevisionInput
{
    /// <summary>What has to hold.</summary>
    public TargetRule? Rule { get; init; }

    /// <summary>How firmly it is promised, as a word.</summary>
    public string? Commitment { get; init; }

    /// <summary>The code of the indicator to compare with.</summary>
    public string? BaselineIndicator { get; init; }

    /// <summary>The period to compare with, as a text.</summary>
    public string? BaselinePeriod { get; init; }

    /// <summary>Whether the baseline measures the same thing in the same way; it does where nothing is said.</summary>
    public bool? BaselineComparable { get; init; }

    /// <summary>Who answers for it.</summary>
    public ResponsibleParty? Responsible { get; init; }
}
