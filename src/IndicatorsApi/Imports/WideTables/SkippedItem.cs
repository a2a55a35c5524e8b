using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>A line, column or cell of a wide table that was skipped.</summary>
public sealed record SkippedItem
{
    /// <summary>The line; null for a column.</summary>
    /// <example>15</example>
    public int? Line { get; init; }

    /// <summary>The letters of the column; null for a line.</summary>
    /// <example>F</example>
    public string? Column { get; init; }

    /// <summary>The text of the cell.</summary>
    /// <example>合计</example>
    public required string Text { get; init; }

    /// <summary>The reason.</summary>
    public required LocalizedText Reason { get; init; }
}
