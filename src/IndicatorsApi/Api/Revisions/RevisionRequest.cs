using System.ComponentModel.DataAnnotations;

namespace IndicatorsApi.Api.Revisions;

/// <summary>What figures and targets are written with.</summary>
public abstract record RevisionRequest
{
    /// <summary>The unit of the numbers, by code or Chinese name; without it the indicator's own.</summary>
    /// <example>CNY-1E8</example>
    public string? Unit { get; init; }

    /// <summary>The code of the document that states it; required.</summary>
    /// <example>linghu-work-report-2025</example>
    [Required]
    public string? Source { get; init; }

    /// <summary>Where in the document it stands.</summary>
    /// <example>part 1, opening paragraph</example>
    public string? Locator { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; init; }

    /// <summary>Why it is recorded; required where a final figure changes.</summary>
    /// <example>books closed</example>
    public string? Reason { get; init; }
}
