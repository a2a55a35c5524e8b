using IndicatorsApi.Measures.Localization;
namespace IndicatorsApi.Tables.Reading;

/// <summary>Something in a file that cannot be taken in.</summary>
/// <param name="Line">The line, from 1; absent where the file as a whole is wrong.</param>
/// <param name="Column">The column, by its header; absent where the line as a whole is wrong.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record RowError(int? Line, string? Column, RowErrorCode Code, string? Value, string Message)
{
    /// <summary>The sheet of a workbook that the line stands on; null for the first, and for other files.</summary>
    public string? Sheet { get; init; }
}
