namespace IndicatorsApi.Tables.Reading;

/// <summary>A line of a table: its cells, or why it has none.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Cells">The cells, one for each column of the header.</param>
/// <param name="Error">What is wrong with the line as a whole.</param>
public readonly record struct SourceRow(int Number, IReadOnlyList<string> Cells, RowError? Error = null)
{
    /// <summary>The cell of the file that the line was made of, as spreadsheets name it; nothing where a line of the file is a line.</summary>
    public string? Place { get; init; }

    /// <summary>The sheet of a workbook that it stands on; nothing for the first.</summary>
    public string? Sheet { get; init; }
}
