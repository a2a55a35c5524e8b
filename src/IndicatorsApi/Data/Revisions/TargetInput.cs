using IndicatorsApi.Measures.Rules;

namespace IndicatorsApi.Data.Revisions;

/// <summary>A target in a write request, before <see cref="TargetValidator"/> validates it.</summary>
public sealed record TargetInput : RevisionInput
{
    /// <summary>The rule.</summary>
    public TargetRule? Rule { get; init; }

    /// <summary>The code of the commitment level.</summary>
    public string? Commitment { get; init; }

    /// <summary>The code of the baseline indicator.</summary>
    public string? BaselineIndicator { get; init; }

    /// <summary>The baseline period as text.</summary>
    public string? BaselinePeriod { get; init; }

    /// <summary><see langword="true"/> (default) when the baseline is comparable, <see langword="false"/> for a proxy.</summary>
    public bool? BaselineComparable { get; init; }

    /// <summary>The responsible party.</summary>
    public ResponsibleParty? Responsible { get; init; }
}
