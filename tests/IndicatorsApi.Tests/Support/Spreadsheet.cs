using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorsApi.Tests.Support;

/// <summary>A workbook as a user sees it: sheets, headers and cells.</summary>
internal sealed class Spreadsheet : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly SpreadsheetDocument _document;

    public Spreadsheet(byte[] file)
    {
        _file.Write(file);
        _document = SpreadsheetDocument.Open(_file, isEditable: true);
    }

    private WorkbookPart Book => _document.WorkbookPart!;

    /// <summary>The names of the sheets that are not hidden.</summary>
    public IReadOnlyList<string> Sheets =>
        [.. Book.Workbook.Descendants<Sheet>().Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
            .Select(sheet => sheet.Name!.Value!)];

    public Worksheet this[int sheet] =>
        ((WorksheetPart)Book.GetPartById(Book.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!.Value!)).Worksheet;

    /// <summary>The rows of a sheet, by header; empty cells are empty texts.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(int sheet = 0)
    {
        var rows = this[sheet].Descendants<Row>().ToList();
        var header = Texts(rows[0]);
        return [.. rows.Skip(1).Select(row =>
        {
            var cells = Texts(row);
            return header.Index().Where(column => column.Item.Length > 0)
                .ToDictionary(column => column.Item, column => cells.ElementAtOrDefault(column.Index) ?? "", StringComparer.Ordinal);
        })];
    }

    /// <summary>Types into the cell under a header of the row that has a text under another.</summary>
    public void Fill(string under, string text, string header, string value, int sheet = 0)
    {
        var rows = this[sheet].Descendants<Row>().ToList();
        var names = Texts(rows[0]);
        var row = rows.Single(row => Texts(row).ElementAtOrDefault(names.IndexOf(under)) == text);
        var cell = row.Elements<Cell>().Single(cell => ColumnOf(cell) == names.IndexOf(header));
        cell.RemoveAllChildren();
        if (decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            cell.DataType = null;
            cell.CellValue = new(value);
        }
        else
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new(new Text(value));
        }
    }

    /// <summary>The workbook as it is saved.</summary>
    public byte[] Save()
    {
        _document.Save();
        using var copy = new MemoryStream();
        using (_document.Clone(copy))
        {
        }

        return copy.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }

    private List<string> Texts(Row row)
    {
        var texts = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            while (texts.Count < ColumnOf(cell))
                texts.Add("");
            texts.Add(TextOf(cell));
        }

        return texts;
    }

    private string TextOf(Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? Book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>()
            .ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static int ColumnOf(Cell cell) =>
        cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
