namespace IndicatorsApi.Tables.Reading;

/// <summary>A line of a table: its cells or its error.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Cells">The cells, one per column of the header.</param>
/// <param name="Error">The error of the whole line.</param>
public readonly record struct SourceRow(int Number, IReadOnlyList<string> Cells, RowError? Error = null)
{
    /// <summary>The address of the source cell in spreadsheet notation; <c>null</c> when the line is a line of the file.</summary>
    public string? Place { get; init; }

    /// <summary>The sheet of a workbook; <c>null</c> for the first.</summary>
    public string? Sheet { get; init; }
}
