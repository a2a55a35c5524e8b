using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Columns;

/// <summary>A column that files have, in either direction.</summary>
/// <param name="Name">Its stable name, in camelCase: the path of the property in the JSON answer, and the header in English.</param>
/// <param name="Chinese">The header in Chinese.</param>
/// <param name="Meaning">What its cells hold.</param>
/// <param name="Unit">What its numbers are counted in; nothing where they have no unit.</param>
public sealed record Column(string Name, string Chinese, LocalizedText Meaning, ColumnUnit? Unit = null)
{
    /// <summary>What people call the column besides.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The column of codes whose place this one takes in a file that has no such column; nothing for most.</summary>
    public string? StandsFor { get; init; }

    /// <summary>The column of a name on the list.</summary>
    public static implicit operator Column(string name) => ColumnList.Of(name);

    /// <summary>Whether a header means this column.</summary>
    public bool IsCalled(string header) => header == Name || header == Chinese || Aliases.Contains(header, StringComparer.Ordinal);
}
