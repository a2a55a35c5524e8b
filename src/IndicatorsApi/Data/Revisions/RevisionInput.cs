using IndicatorsApi.Data.CodeLists;
using NodaTime;

namespace IndicatorsApi.Data.Revisions;

/// <summary>
/// What somebody wants recorded of a key, before it is judged: the fields of a body, or the cells of a row. Words are as they were
/// written, numbers are in the unit that the entry names.
/// </summary>
public abstract record RevisionInput
{
    /// <summary>The region it is about.</summary>
    public required Region Region { get; init; }

    /// <summary>The indicator it is about.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The period it is about.</summary>
    public required Period Period { get; init; }

    /// <summary>The unit of its numbers, by code or Chinese name; without it the indicator's own.</summary>
    public string? Unit { get; init; }

    /// <summary>The code of the document that states it.</summary>
    public string? Source { get; init; }

    /// <summary>Where in the document it stands.</summary>
    public string? Locator { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; init; }

    /// <summary>Why it is recorded.</summary>
    public string? Reason { get; init; }

    /// <summary>When it is judged.</summary>
    public required Instant Now { get; init; }
}
