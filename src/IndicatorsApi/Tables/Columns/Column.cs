using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Columns;

/// <summary>A column of imported and exported files.</summary>
/// <param name="Name">The stable name in camelCase: the path of the JSON property and the English header.</param>
/// <param name="Chinese">The Chinese header.</param>
/// <param name="Meaning">The description of the cells.</param>
/// <param name="Unit">The unit of the numbers; <c>null</c> without a unit.</param>
public sealed record Column(string Name, string Chinese, LocalizedText Meaning, ColumnUnit? Unit = null)
{
    /// <summary>Further headers of the column.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The column of codes that this column of names replaces when a file lacks the codes; otherwise <c>null</c>.</summary>
    public string? StandsFor { get; init; }

    /// <summary>Returns the column of a name.</summary>
    public static implicit operator Column(string name) => ColumnList.Of(name);

    /// <summary>Indicates that a header names this column.</summary>
    public bool IsCalled(string header) => header == Name || header == Chinese || Aliases.Contains(header, StringComparer.Ordinal);
}
