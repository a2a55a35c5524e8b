using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Tables.Reading;

/// <summary>
/// Reads the first visible sheet of a workbook (ISO/IEC 29500) and its continuation sheets row by row.
/// A formula has the value that was stored
/// with it.
/// </summary>
public sealed partial class XlsxTableReader : TableReader
{
    private const long MaxUnpackedBytes = 1_000_000_000;
    private const long MaxUnpackedTextBytes = 200_000_000;
    private const long MaxListingBytes = 10_000_000;
    private const int MaxStyleBytes = 10_000_000;
    private const int MaxCompressionRatio = 200;

    /// <summary>The text of a formula without a stored result, as programs without a calculation engine write it.</summary>
    private const string NoResult = "#CALC!";

    private readonly SpreadsheetDocument _workbook;
    private readonly WorksheetPart _sheet;
    private readonly string _name;
    private readonly List<(string Name, WorksheetPart Sheet)> _more = [];
    private readonly OrderedDictionary<string, WorksheetPart> _others = [];
    private readonly string[] _texts;
    private readonly CellShape[] _shapes;
    private readonly IEnumerator<SourceRow> _rows;

    /// <summary>Opens a workbook.</summary>
    /// <param name="file">The file.</param>
    /// <param name="more">
    /// How sheets are called that go on where the first one ends, beside those that bear its name and a number; they have its header.
    /// </param>
    /// <exception cref="TableException">It is not a workbook, or unpacks to more than it may.</exception>
    public XlsxTableReader(Stream file, IReadOnlyCollection<string>? more = null)
    {
        RefuseBombs(file);
        try
        {
            _workbook = SpreadsheetDocument.Open(file, isEditable: false);
            var book = _workbook.WorkbookPart ?? throw new InvalidDataException();
            var all = XlsxPart.Elements<Sheet>(book, MaxLineLength).ToList();
            var visible = all.FindIndex(IsVisible);
            var sheets = all.Skip(Math.Max(0, visible)).ToList();
            _sheet = (WorksheetPart)book.GetPartById(sheets.FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException());
            _name = sheets[0].Name?.Value ?? "";
            foreach (var sheet in sheets.Skip(1).Where(sheet => GoesOn(sheets[0], sheet, more ?? [])))
                _more.Add((sheet.Name!.Value!, (WorksheetPart)book.GetPartById(sheet.Id!.Value!)));
            foreach (var sheet in sheets.Skip(1).Where(sheet => IsVisible(sheet) && !_more.Exists(more => more.Name == sheet.Name?.Value)))
                if (sheet is { Name.Value: { } name, Id.Value: { } id } && book.GetPartById(id) is WorksheetPart part)
                    _others[name] = part;
            _texts = [.. TextsOf(book)];
            _shapes = [.. ShapesOf(book)];
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unreadable();
        }

        _rows = Rows(_sheet).GetEnumerator();
        Header = Next() ? [.. _rows.Current.Cells.Select(CellParser.Plain)] : [];
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Lines()
    {
        while (Next())
            yield return LineOf(_rows.Current);
        foreach (var (name, sheet) in _more)
        {
            using var rows = Rows(sheet).GetEnumerator();
            if (!Next(rows) || !rows.Current.Cells.Select(CellParser.Plain).SequenceEqual(Header, StringComparer.Ordinal))
                continue;
            while (Next(rows))
                yield return LineOf(rows.Current) with { Sheet = name };
        }
    }

    /// <summary>Indicates a continuation sheet: an export with more rows than fit, or the second sheet of a template.</summary>
    private static bool GoesOn(Sheet first, Sheet sheet, IReadOnlyCollection<string> more) =>
        sheet is { Name.Value: { } name, Id.Value: not null }
        && (more.Contains(name, StringComparer.Ordinal)
            || (name.StartsWith($"{first.Name?.Value} ", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(first.Name!.Value!.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    private SourceRow LineOf(SourceRow row)
    {
        var cells = new string[Header.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i < row.Cells.Count ? row.Cells[i] : "";
        return row.Cells.Skip(cells.Length).Any(cell => cell.Length > 0)
            ? new(
                row.Number, [],
                new(
                    row.Number, null, RowErrorCode.MalformedRow, null,
                    Localizer.Format($"has cells beyond the {cells.Length} columns of the header.")))
            : new(row.Number, cells);
    }

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Grid() => Grid(_sheet);

    /// <inheritdoc />
    public override string SheetName => _name;

    /// <inheritdoc />
    public override IReadOnlyList<string> OtherSheets => [.. _others.Keys];

    /// <inheritdoc />
    public override IEnumerable<SourceRow> Grid(string sheet) => Grid(_others[sheet]);

    private IEnumerable<SourceRow> Grid(WorksheetPart sheet)
    {
        using var rows = Rows(sheet).GetEnumerator();
        while (Next(rows))
            yield return rows.Current;
    }

    private static bool IsVisible(Sheet sheet) => sheet.State is null || sheet.State.Value == SheetStateValues.Visible;

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _rows?.Dispose();
        _workbook?.Dispose();
    }

    /// <summary>Rejects decompression bombs by the sizes in the archive directory, before anything is unpacked.</summary>
    private static void RefuseBombs(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var (packed, unpacked) = (zip.Entries.Sum(entry => entry.CompressedLength), zip.Entries.Sum(entry => entry.Length));
            var listings = zip.Entries.Where(IsListing).Sum(entry => entry.Length);
            var texts = zip.Entries.Where(entry => entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase))
                .Sum(entry => entry.Length);
            if (unpacked > MaxUnpackedBytes || listings > MaxListingBytes || texts > MaxUnpackedTextBytes
                || (unpacked > 10_000_000 && unpacked / Math.Max(1, packed) > MaxCompressionRatio))
                throw new TableException(
                    null, RowErrorCode.TooLarge,
                    Localizer.Format($"The workbook unpacks to {unpacked} bytes, which is more than is read. Send it in parts, or as CSV."));
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unreadable();
        }

        file.Position = 0;
    }

    /// <summary>Indicates an entry that lists the parts; libraries read it as a whole.</summary>
    private static bool IsListing(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Indicates an exception that libraries throw for an invalid file, as opposed to a failure of the machine.</summary>
    private static bool IsOfTheFile(Exception exception) =>
        exception is InvalidDataException or OpenXmlPackageException or FileFormatException or System.Xml.XmlException
        or ArgumentException or FormatException or InvalidOperationException or InvalidCastException
        or OverflowException or NotSupportedException or KeyNotFoundException or NullReferenceException;

    private static TableException Unreadable() =>
        new(
            null, RowErrorCode.UnreadableFile,
            Localizer.Format($"The file is not a workbook (xlsx), or it is cut off. Save it again as .xlsx."));

    private static IEnumerable<string> TextsOf(WorkbookPart book) =>
        book.SharedStringTablePart is { } part ? XlsxPart.Elements<SharedStringItem>(part, MaxLineLength).Select(TextOf)
            : [];

    /// <summary>Returns a text without its phonetic guide and with the line breaks that other programs escape.</summary>
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(
            item.ChildElements.Select(
                child => child switch
                {
                    Text text => text.Text,
                    Run run => run.Text?.Text ?? "",
                    _ => "",
                })).Replace("_x000D_", "", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<CellShape> ShapesOf(WorkbookPart book)
    {
        if (book.WorkbookStylesPart is not { } styles)
            yield break;
        var codes = XlsxPart.Elements<NumberingFormats>(styles, MaxStyleBytes).SelectMany(formats => formats.Elements<NumberingFormat>())
            .ToDictionary(format => format.NumberFormatId?.Value ?? 0, format => format.FormatCode?.Value ?? "");
        foreach (var format in XlsxPart.Elements<CellFormats>(styles, MaxStyleBytes).SelectMany(formats => formats.Elements<CellFormat>()))
            yield return ShapeOf(format.NumberFormatId?.Value ?? 0, codes);
    }

    private static CellShape ShapeOf(uint id, Dictionary<uint, string> codes) => id switch
    {
        9 or 10 => CellShape.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => CellShape.Date,
        _ when !codes.TryGetValue(id, out var code) => CellShape.Plain,
        _ => ShapeOf(LiteralParts().Replace(codes[id], "")),
    };

    /// <summary>Returns the shape of a number format without its literal parts: <c>0.0"%"</c> is no percentage.</summary>
    private static CellShape ShapeOf(string code)
    {
        if (code.Contains('%', StringComparison.Ordinal))
            return CellShape.Percent;
        return code.IndexOfAny(['y', 'Y']) >= 0 || (code.IndexOfAny(['m', 'M', 'd', 'D']) >= 0 && code.IndexOfAny([.. "hHsS0#?"]) < 0)
            ? CellShape.Date
            : CellShape.Plain;
    }

    /// <summary>Quoted texts, escaped characters, fill and width characters, and colours or locales in brackets.</summary>
    [GeneratedRegex(
        @"""[^""]*""|\\.|[_*].|\[[^\]]*\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiteralParts();

    private bool Next() => Next(_rows);

    private static bool Next(IEnumerator<SourceRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unreadable();
        }
    }

    private IEnumerable<SourceRow> Rows(WorksheetPart sheet)
    {
        var line = 0;
        foreach (var row in XlsxPart.Elements<Row>(sheet, MaxLineLength))
        {
            line = (int)(row.RowIndex?.Value ?? (uint)line + 1);
            var cells = CellsOf(row);
            if (cells.Exists(cell => cell.Length > 0))
                yield return new(line, cells);
        }
    }

    /// <summary>Returns the cells of a row. Cells beyond the maximum number of columns become one further cell.</summary>
    private List<string> CellsOf(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            var text = TextOf(cell);
            if (column >= MaxColumns && text.Length == 0)
                continue;
            column = Math.Min(column, MaxColumns);
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = text;
        }

        return cells;
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column - 1;
    }

    private string TextOf(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType is null || cell.DataType.Value == CellValues.Number)
            return raw.Length == 0 ? (cell.CellFormula is null ? "" : NoResult)
                : NumberOf(raw, cell.StyleIndex?.Value is { } style && style < _shapes.Length ? _shapes[style] : CellShape.Plain);
        if (cell.DataType.Value == CellValues.SharedString)
            return int.TryParse(raw, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < _texts.Length ? _texts[at] : "";
        if (cell.DataType.Value == CellValues.InlineString)
            return cell.InlineString is { } inline ? TextOf(inline) : "";
        return cell.DataType.Value == CellValues.Boolean ? (raw == "1" ? "true" : "false") : raw;
    }

    /// <summary>
    /// Returns a number with fifteen digits, as it was typed: workbooks store binary fractions, percentages as fractions and dates as
    /// days.
    /// </summary>
    private static string NumberOf(string raw, CellShape shape)
    {
        if (!double.TryParse(raw, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) >= 1e15)
            return raw;
        if (shape == CellShape.Date && number is >= 1 and < 2_958_466)
            return DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var typed = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return shape == CellShape.Percent ? $"{(typed * 100).ToString(CultureInfo.InvariantCulture)}%"
            : typed.ToString(CultureInfo.InvariantCulture);
    }

    private enum CellShape
    {
        Plain,
        Percent,
        Date,
    }
}
