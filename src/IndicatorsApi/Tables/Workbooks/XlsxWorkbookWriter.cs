using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>
/// Writes a workbook (ISO/IEC 29500) sheet by sheet and row by row, so that it need not fit into memory. Equal content produces equal
/// bytes.
/// </summary>
/// <param name="output">The output; it stays open.</param>
internal sealed class XlsxWorkbookWriter(Stream output) : IDisposable
{
    /// <summary>The media type of workbooks.</summary>
    public const string MediaType = $"{ContentTypes}.sheet";

    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The fixed time of archive entries.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, bool IsHidden, XlsxSheetProtection? Form)> _sheets = [];

    /// <summary>Adds a sheet. The previous sheet must be disposed first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="columns">The columns; empty for a sheet without a header.</param>
    /// <param name="isHidden"><c>true</c> for a hidden sheet.</param>
    /// <param name="form">The protection of a template; <c>null</c> for data.</param>
    public XlsxSheetWriter Add(string name, IReadOnlyList<XlsxColumn> columns, bool isHidden = false, XlsxSheetProtection? form = null)
    {
        _sheets.Add((name, isHidden, form));
        return new(XmlWriter.Create(Entry(SheetPath(_sheets.Count)), XmlSettings), columns, form);
    }

    /// <summary>Writes the remaining parts of the package (ISO/IEC 29500-2) and closes the workbook.</summary>
    public void Dispose()
    {
        XNamespace main = XlsxSheetWriter.Namespace;
        XNamespace relationships = Relationships;
        Write("xl/styles.xml", XlsxStyles.Sheet());
        Write("xl/workbook.xml", new XElement(
            main + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", Relationships),
            new XElement(main + "sheets", _sheets.Select((sheet, i) => new XElement(
                main + "sheet",
                new XAttribute("name", sheet.Name),
                new XAttribute("sheetId", i + 1),
                sheet.IsHidden ? new XAttribute("state", "hidden") : null,
                new XAttribute(relationships + "id", $"sheet{i + 1}")))),
            _sheets.Exists(sheet => sheet.Form is not null)
                ? new XElement(
                    main + "definedNames", _sheets.Select((sheet, i) => sheet.Form is null ? null : RepeatedHeader(main, sheet.Name, i)))
                : null));
        WriteRelationships("_rels/.rels", [("book", "officeDocument", "xl/workbook.xml")]);
        WriteRelationships(
            "xl/_rels/workbook.xml.rels",
            [("styles", "styles", "styles.xml"), .. _sheets.Select(
                (_, i) => ($"sheet{i + 1}", "worksheet", SheetPath(i + 1)["xl/".Length..]))]);
        WriteContentTypes();
        _archive.Dispose();
    }

    /// <summary>Repeats the header of a template on each printed page (ISO/IEC 29500-1, 18.2.6).</summary>
    private static XElement RepeatedHeader(XNamespace main, string sheet, int number) => new(
        main + "definedName",
        new XAttribute("name", "_xlnm.Print_Titles"),
        new XAttribute("localSheetId", number),
        $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1");

    private void WriteContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        Write("[Content_Types].xml", new XElement(
            types + "Types",
            new XElement(
                types + "Default", new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            TypeOf("xl/workbook.xml", "sheet.main"),
            TypeOf("xl/styles.xml", "styles"),
            _sheets.Select((_, i) => TypeOf(SheetPath(i + 1), "worksheet"))));

        XElement TypeOf(string path, string kind) =>
            new(types + "Override", new XAttribute("PartName", $"/{path}"), new XAttribute("ContentType", $"{ContentTypes}.{kind}+xml"));
    }

    private void WriteRelationships(string path, IEnumerable<(string Id, string Kind, string Target)> relationships)
    {
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/relationships";
        Write(path, new XElement(package + "Relationships", relationships.Select(relationship => new XElement(
            package + "Relationship",
            new XAttribute("Id", relationship.Id),
            new XAttribute("Type", $"{Relationships}/{relationship.Kind}"),
            new XAttribute("Target", relationship.Target)))));
    }

    private void Write(string path, XElement document)
    {
        using var xml = XmlWriter.Create(Entry(path), XmlSettings);
        document.Save(xml);
    }

    private Stream Entry(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static XmlWriterSettings XmlSettings =>
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true };

    private static string SheetPath(int number) => $"xl/worksheets/sheet{number.ToString(CultureInfo.InvariantCulture)}.xml";
}
