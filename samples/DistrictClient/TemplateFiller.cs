using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DistrictClient;

/// <summary>Fills in a template, as a script with data from another system does.</summary>
internal static class TemplateFiller
{
    private const int IndicatorColumn = 1;
    private const int ValueColumn = 3;

    public static int Fill(string workbook, IEnumerable<string> values)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var rows = document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Row>().ToList();
        foreach (var (indicator, value) in values.Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])))
        {
            var row = rows.Find(row => row.Elements<Cell>().ElementAt(IndicatorColumn).InnerText == indicator);
            if (row is null)
            {
                Console.Error.WriteLine($"{indicator} does not stand in {workbook}.");
                return 1;
            }

            var cell = row.Elements<Cell>().ElementAt(ValueColumn);
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(value));
        }

        return 0;
    }
}
