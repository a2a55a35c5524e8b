using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Writing;

/// <summary>The rows and columns of a table in one language, which each format writes.</summary>
/// <param name="Name">The name for file names.</param>
/// <param name="Title">The title.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows with one cell per column, of the type of its kind or <c>null</c>. They can be read once.</param>
/// <param name="Language">The language of headers and labels.</param>
public sealed record Table(
    string Name, LocalizedText Title, IReadOnlyList<TableColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows, Language Language)
{
    /// <summary><c>true</c> to write names instead of codes.</summary>
    public bool InWords { get; init; }

    /// <summary>Returns a cell as it is written.</summary>
    public object? Shown(object? cell) => InWords && cell is CodedCell word ? word.Name.In(Language) : cell;
}
