using System.Globalization;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Columns;
using IndicatorsApi.Tables.Reading;
using IndicatorsApi.Tables.Workbooks;

namespace IndicatorsApi.Imports.Templates;

/// <summary>
/// Writes rejected rows as a workbook with the error in the first column. The corrected workbook can be imported as it is.
/// </summary>
internal static class RejectedRowsWorkbook
{
    /// <summary>Converts a CSV file of rejected rows to a workbook.</summary>
    public static byte[] Of(string path, Language language)
    {
        using var csv = File.OpenRead(path);
        using var rows = new CsvTableReader(csv, onlyUtf8: true);
        using var file = new MemoryStream();
        using (var book = new XlsxWorkbookWriter(file))
            Write(book, rows, language);
        return file.ToArray();
    }

    private static void Write(XlsxWorkbookWriter book, CsvTableReader rows, Language language)
    {
        var error = ColumnList.Of(ColumnList.Error);
        var at = Enumerable.Range(0, rows.Header.Count).First(i => error.IsCalled(rows.Header[i]));
        var others = Enumerable.Range(0, rows.Header.Count).Where(i => i != at).ToList();

        // Columns of codes are hidden beside columns of names.
        var hasNames = rows.Header.Any(ColumnList.Of("indicatorLabel").IsCalled);
        using var sheet = book.Add(
            language == Language.Zh ? "被退回的行" : "Rejected rows",
            [
                new(rows.Header[at], 60, XlsxStyle.Wrong),
                .. others.Select(
                    i =>
                        new XlsxColumn(
                            rows.Header[i], 16, IsHidden: hasNames
                                && ImportTemplate.Codes.Any(code => ColumnList.Of(code).IsCalled(rows.Header[i])))),
            ]);
        foreach (var line in rows.Lines().Where(line => line.Error is null))
            sheet.Write([line.Cells[at], .. others.Select(i => CellOf(rows.Header[i], CsvInjectionGuard.Take(line.Cells[i])))]);
    }

    /// <summary>Writes a number as number and any other text as text.</summary>
    private static object CellOf(string header, string text) =>
        ColumnList.All.Any(column => column.Unit is not null && column.IsCalled(header))
            && DecimalParser.TryRead(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out var number) ? number : text;
}
