using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Data.Revisions;

/// <summary>An observation or a target in a request body or an import row, before validation.</summary>
/// <remarks>Codes are unparsed, and numbers are in <see cref="Unit"/>.</remarks>
public abstract record RevisionInput
{
    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The code or Chinese name of the unit; <see langword="null"/> for the unit of the indicator.</summary>
    public string? Unit { get; init; }

    /// <summary>The code of the source.</summary>
    public string? Source { get; init; }

    /// <summary>The location in the source.</summary>
    public string? Locator { get; init; }

    /// <summary>A note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>The reason for the revision.</summary>
    public string? Reason { get; init; }

    /// <summary>The instant of the validation.</summary>
    public required Instant Now { get; init; }
}
