using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using IndicatorsApi.Localization;

namespace IndicatorsApi.Formats;

/// <summary>
/// A workbook (ISO/IEC 29500): typed cells under a header that stays in view, and a last sheet that says what each column holds
/// and in which unit. Rows are written as they come, so that the workbook never has to fit into memory.
/// </summary>
internal sealed class XlsxFormat : TableFormat
{
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The most rows that a sheet has, the header among them; further rows go to further sheets.</summary>
    private const int RowsPerSheet = 1_048_576;

    /// <summary>Entries of an archive carry a time; always the same one, so that equal tables are equal bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace Main = XlsxSheet.Namespace;

    public override string Name => "xlsx";

    public override string MediaType => $"{ContentTypes}.sheet";

    public override string Extension => "xlsx";

    public override async Task WriteAsync(Table table, Stream output, CancellationToken cancellationToken)
    {
        await using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var sheets = new List<string>();
        await WriteRowsAsync(archive, table, sheets, cancellationToken);
        WriteColumns(archive, table, sheets);
        WriteBook(archive, sheets);
    }

    private static async Task WriteRowsAsync(ZipArchive archive, Table table, List<string> sheets, CancellationToken cancellationToken)
    {
        var title = table.Title.In(table.Language);
        await using var rows = table.Rows.GetAsyncEnumerator(cancellationToken);
        for (var more = await rows.MoveNextAsync(); more || sheets.Count == 0;)
        {
            sheets.Add(sheets.Count == 0 ? title : $"{title} {sheets.Count + 1}");
            await using var part = Entry(archive, SheetPath(sheets.Count));
            using var sheet = new XlsxSheet(part, [.. table.Columns.Select(column => (column.Header(table.Language), WidthOf(column.Kind)))]);
            for (; more && sheet.Lines < RowsPerSheet; more = await rows.MoveNextAsync())
                sheet.Write(rows.Current);
        }
    }

    /// <summary>The sheet that explains the others.</summary>
    private static void WriteColumns(ZipArchive archive, Table table, List<string> sheets)
    {
        var language = table.Language;
        string[] headers = language == Language.Zh ? ["列", "名称", "计量单位", "JSON 属性"] : ["column", "label", "unit", "JSON property"];
        sheets.Add(language == Language.Zh ? "列说明" : "Columns");
        using var part = Entry(archive, SheetPath(sheets.Count));
        using var sheet = new XlsxSheet(part, [.. headers.Select(header => (header, 30))]);
        foreach (var column in table.Columns)
            sheet.Write([column.Header(language), column.Label(language), column.Unit?.Name.In(language), column.Name]);
    }

    /// <summary>The parts that hold the sheets together (ISO/IEC 29500-2).</summary>
    private static void WriteBook(ZipArchive archive, List<string> sheets)
    {
        XNamespace relationships = Relationships;
        Write(archive, "xl/styles.xml", XlsxSheet.Styles());
        Write(archive, "xl/workbook.xml", new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Relationships), new XElement(Main + "sheets", sheets.Select((name, i) => new XElement(
            Main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", i + 1), new XAttribute(relationships + "id", $"sheet{i + 1}"))))));
        WriteRelationships(archive, "_rels/.rels", [("book", "officeDocument", "xl/workbook.xml")]);
        WriteRelationships(archive, "xl/_rels/workbook.xml.rels", [("styles", "styles", "styles.xml"), .. sheets.Select((_, i) => ($"sheet{i + 1}", "worksheet", SheetPath(i + 1)["xl/".Length..]))]);

        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        Write(archive, "[Content_Types].xml", new XElement(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            TypeOf("xl/workbook.xml", "sheet.main"),
            TypeOf("xl/styles.xml", "styles"),
            sheets.Select((_, i) => TypeOf(SheetPath(i + 1), "worksheet"))));

        XElement TypeOf(string path, string kind) =>
            new(types + "Override", new XAttribute("PartName", $"/{path}"), new XAttribute("ContentType", $"{ContentTypes}.{kind}+xml"));
    }

    private static void WriteRelationships(ZipArchive archive, string path, IEnumerable<(string Id, string Kind, string Target)> relationships)
    {
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/relationships";
        Write(archive, path, new XElement(package + "Relationships", relationships.Select(relationship => new XElement(
            package + "Relationship",
            new XAttribute("Id", relationship.Id),
            new XAttribute("Type", $"{Relationships}/{relationship.Kind}"),
            new XAttribute("Target", relationship.Target)))));
    }

    private static void Write(ZipArchive archive, string path, XElement document)
    {
        using var part = Entry(archive, path);
        using var xml = XmlWriter.Create(part, XlsxSheet.XmlSettings);
        document.Save(xml);
    }

    private static Stream Entry(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static string SheetPath(int number) => $"xl/worksheets/sheet{number.ToString(CultureInfo.InvariantCulture)}.xml";

    private static int WidthOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 22,
        ColumnKind.Instant => 20,
        _ => 14,
    };
}
