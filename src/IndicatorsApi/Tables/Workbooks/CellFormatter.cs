using System.Globalization;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>Formats cells as text, as JSON contains them.</summary>
internal static class CellFormatter
{
    /// <summary>Returns the text of a cell; empty for <c>null</c>.</summary>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => text,
        CodedCell word => word.Code,
        decimal number => PlainDecimalConverter.Plain(number).ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "A cell of an unknown kind."),
    };
}
