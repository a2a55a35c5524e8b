using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>A column of observations of a wide table.</summary>
/// <param name="Index">The index, from 0.</param>
/// <param name="Header">The header.</param>
/// <param name="Key">The code or period of the column.</param>
/// <param name="Period">The period in a second header line.</param>
/// <param name="Unit">The unit in the header.</param>
/// <param name="IsGrowth"><c>true</c> for the growth published with the column of the same key.</param>
/// <param name="Error">The error of the header.</param>
internal sealed record WideColumn(int Index, string Header, string Key, string? Period, string? Unit, bool IsGrowth, RowError? Error)
{
    /// <summary>Returns the letters of a column in spreadsheet notation.</summary>
    /// <param name="index">The index, from 0.</param>
    public static string LettersOf(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : $"{LettersOf((index / 26) - 1)}{(char)('A' + (index % 26))}";
}
