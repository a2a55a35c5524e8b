using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tables.Writing;

/// <summary>Rows and columns, in one language: what every format writes.</summary>
/// <param name="Name">What the rows are, in a word that fits a file name.</param>
/// <param name="Title">What the rows are.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows: one cell for each column, of the type that its kind says, or nothing. They can be read once.</param>
/// <param name="Language">The language of headers and labels.</param>
public sealed record Table(
    string Name, LocalizedText Title, IReadOnlyList<TableColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows, Language Language)
{
    /// <summary>Whether words of closed lists are written as people call them, and not as programs read them.</summary>
    public bool InWords { get; init; }

    /// <summary>A cell as it is written.</summary>
    public object? Shown(object? cell) => InWords && cell is CodedCell word ? word.Name.In(Language) : cell;
}
