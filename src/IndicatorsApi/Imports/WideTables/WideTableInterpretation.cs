namespace IndicatorsApi.Imports.WideTables;

/// <summary>How a wide table was read, so that its sender can see whether that is what was meant.</summary>
public sealed record WideTableInterpretation
{
    /// <summary>What stands across the top.</summary>
    public required WideLayout Layout { get; init; }

    /// <summary>The line of the header.</summary>
    /// <example>3</example>
    public required int HeaderLine { get; init; }

    /// <summary>The region of all figures, where no cell names one; null where cells do.</summary>
    /// <example>330503105</example>
    public string? Region { get; init; }

    /// <summary>The indicator of all figures, where no cell names one.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period of all figures, where no cell names one.</summary>
    public Period? Period { get; init; }

    /// <summary>The unit of figures beside which none is named; null where the title names none.</summary>
    /// <example>亿元</example>
    public string? Unit { get; init; }

    /// <summary>The status of all figures.</summary>
    /// <example>preliminary</example>
    public required string Status { get; init; }

    /// <summary>What each column was read as.</summary>
    public required IReadOnlyList<InterpretedColumn> Columns { get; init; }

    /// <summary>What was left alone, and why; at most 200 are listed.</summary>
    public required IReadOnlyList<SkippedItem> Skipped { get; init; }
}
