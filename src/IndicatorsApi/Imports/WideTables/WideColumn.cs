using IndicatorsApi.Tables.Reading;

namespace IndicatorsApi.Imports.WideTables;

/// <summary>A column of figures of a wide table.</summary>
/// <param name="Index">Where it stands, from 0.</param>
/// <param name="Header">Its header.</param>
/// <param name="Key">The code or period that it names.</param>
/// <param name="Period">The period that a second header line names below it.</param>
/// <param name="Unit">The unit that its header names.</param>
/// <param name="IsGrowth">Whether it holds the growth published with the figures of the column with the same key.</param>
/// <param name="Error">What is wrong with its header.</param>
internal sealed record WideColumn(int Index, string Header, string Key, string? Period, string? Unit, bool IsGrowth, RowError? Error)
{
    /// <summary>The letters of a column, as spreadsheets name it.</summary>
    /// <param name="index">Where it stands, from 0.</param>
    public static string LettersOf(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"{LettersOf((index / 26) - 1)}{(char)('A' + (index % 26))}";
}
