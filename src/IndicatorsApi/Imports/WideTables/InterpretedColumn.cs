namespace IndicatorsApi.Imports.WideTables;

/// <summary>The interpretation of a column of a wide table.</summary>
public sealed record InterpretedColumn
{
    /// <summary>The letters of the column.</summary>
    /// <example>D</example>
    public required string Column { get; init; }

    /// <summary>The header.</summary>
    /// <example>菱湖镇</example>
    public required string Header { get; init; }

    /// <summary>
    /// The interpretation: `region`, `indicator`, `period` or `unit` for labels; a code or period for observations; the same with `growth`
    /// for published growth.
    /// </summary>
    /// <example>330503105</example>
    public required string InterpretedAs { get; init; }
}
