namespace IndicatorsApi.Imports.WideTables;

/// <summary>A column of a wide table.</summary>
public sealed record InterpretedColumn
{
    /// <summary>The letters of the column.</summary>
    /// <example>D</example>
    public required string Column { get; init; }

    /// <summary>Its header.</summary>
    /// <example>菱湖镇</example>
    public required string Header { get; init; }

    /// <summary>What it was read as: `region`, `indicator`, `period` or `unit` for labels; a code or period for figures; the same with `growth` for growth published with them.</summary>
    /// <example>330503105</example>
    public required string InterpretedAs { get; init; }
}
