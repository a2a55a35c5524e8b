namespace IndicatorsApi.Data.Revisions;

/// <summary>An observation in a write request, before <see cref="ObservationValidator"/> validates it.</summary>
public sealed record ObservationInput : RevisionInput
{
    /// <summary>The value.</summary>
    public decimal? Value { get; init; }

    /// <summary>The code of the qualifier.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The code of the status.</summary>
    public string? Status { get; init; }

    /// <summary>The published growth, in percent.</summary>
    public decimal? ReportedGrowthPercent { get; init; }

    /// <summary>The published change.</summary>
    public decimal? ReportedChange { get; init; }
}
