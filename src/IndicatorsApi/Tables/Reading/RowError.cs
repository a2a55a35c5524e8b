using IndicatorsApi.Measures.Localization;
namespace IndicatorsApi.Tables.Reading;

/// <summary>An error in an imported file.</summary>
/// <param name="Line">The line, from 1; absent for an error of the whole file.</param>
/// <param name="Column">The column by its header; absent for an error of the whole line.</param>
/// <param name="Code">The kind of error.</param>
/// <param name="Value">The content of the cell.</param>
/// <param name="Message">The error and the allowed values.</param>
public sealed record RowError(int? Line, string? Column, RowErrorCode Code, string? Value, string Message)
{
    /// <summary>The sheet of a workbook; null for the first sheet and for other files.</summary>
    public string? Sheet { get; init; }
}
