namespace IndicatorsApi.Data.Revisions;

/// <summary>A figure that somebody wants recorded; <see cref="ObservationValidator"/> judge it.</summary>
public sealed record ObservationInput : RevisionInput
{
    /// <summary>The value.</summary>
    public decimal? Value { get; init; }

    /// <summary>How exactly it is meant, as a word.</summary>
    public string? Qualifier { get; init; }

    /// <summary>How settled it is, as a word.</summary>
    public string? Status { get; init; }

    /// <summary>Published growth, in percent.</summary>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>Published change.</summary>
    public decimal? ReportedChange { get; init; }
}
