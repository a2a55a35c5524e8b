namespace IndicatorsApi.Imports.WideTables;

/// <summary>The interpretation of a wide table, for its sender to check.</summary>
public sealed record WideTableInterpretation
{
    /// <summary>The dimension of the columns.</summary>
    public required WideLayout Layout { get; init; }

    /// <summary>The line of the header.</summary>
    /// <example>3</example>
    public required int HeaderLine { get; init; }

    /// <summary>The region of all observations; null when the cells name the regions.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>The indicator of all observations; null when the cells name the indicators.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period of all observations; null when the cells name the periods.</summary>
    public Period? Period { get; init; }

    /// <summary>The unit of observations without a unit of their own; null when the title names none.</summary>
    /// <example>亿元</example>
    public string? Unit { get; init; }

    /// <summary>The status of all observations.</summary>
    /// <example>preliminary</example>
    public required string Status { get; init; }

    /// <summary>The interpretation of each column.</summary>
    public required IReadOnlyList<InterpretedColumn> Columns { get; init; }

    /// <summary>The skipped items with their reasons; at most 200 are listed.</summary>
    public required IReadOnlyList<SkippedItem> Skipped { get; init; }
}
