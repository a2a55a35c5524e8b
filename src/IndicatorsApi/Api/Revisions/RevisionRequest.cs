using System.ComponentModel.DataAnnotations;

namespace IndicatorsApi.Api.Revisions;

/// <summary>The fields that request bodies of observations and targets share.</summary>
public abstract record RevisionRequest
{
    /// <summary>The unit of the numbers, by code or Chinese name. The unit of the indicator by default.</summary>
    /// <example>CNY-1E8</example>
    public string? Unit { get; init; }

    /// <summary>The code of the source; required.</summary>
    /// <example>linghu-work-report-2025</example>
    [Required]
    public string? Source { get; init; }

    /// <summary>The location in the source.</summary>
    /// <example>part 1, opening paragraph</example>
    public string? Locator { get; init; }

    /// <summary>A note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>The reason for the change. Required if a final observation changes.</summary>
    /// <example>books closed</example>
    public string? Reason { get; init; }
}
