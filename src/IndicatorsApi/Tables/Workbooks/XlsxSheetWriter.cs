using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NodaTime;

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>
/// Writes one sheet of a workbook row by row (ISO/IEC 29500-1, 18.3). Elements use the default namespace, because some readers know them
/// without prefix only.
/// </summary>
internal sealed partial class XlsxSheetWriter : IDisposable
{
    /// <summary>The namespace of spreadsheet elements.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The number of digits that a spreadsheet stores. A number with more digits is written as text.</summary>
    private const int DigitsOfSpreadsheets = 15;

    /// <summary>The maximum lengths of a message and its title (ISO/IEC 29500-1, 18.3.1.32), in characters.</summary>
    private const int MaxMessageLength = 255;
    private const int MaxTitleLength = 32;

    private const string A4 = "9";
    private const string HeightOfLines = "21";

    private static readonly LocalDate FirstDay = new(1899, 12, 30);

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<XlsxColumn> _columns;
    private readonly XlsxSheetProtection? _form;
    private readonly List<string> _letters = [];
    private readonly List<XlsxValidation> _validations = [];

    /// <summary>Begins a sheet.</summary>
    /// <param name="xml">The output; disposed with the sheet.</param>
    /// <param name="columns">The columns; empty for a sheet without a header.</param>
    /// <param name="form">The protection of a template; <c>null</c> for data.</param>
    public XlsxSheetWriter(XmlWriter xml, IReadOnlyList<XlsxColumn> columns, XlsxSheetProtection? form)
    {
        (_xml, _columns, _form) = (xml, columns, form);
        _xml.WriteStartElement("worksheet", Namespace);
        if (form is not null)
            WriteOnePageWide();
        if (columns.Count > 0)
        {
            WriteFrozenHeader();
            if (form is not null)
                WriteElement("sheetFormatPr", ("defaultRowHeight", HeightOfLines), ("customHeight", "1"));
            WriteWidths();
        }

        _xml.WriteStartElement("sheetData", Namespace);
        if (columns.Count > 0)
            Write([.. columns.Select(column => column.Header)], _ => XlsxStyle.Header);
    }

    /// <summary>The number of rows including the header.</summary>
    public int Lines { get; private set; }

    /// <summary>Adds a row. An empty text creates an empty cell, <c>null</c> creates none.</summary>
    public void Write(IReadOnlyList<object?> cells) => Write(cells, i => i < _columns.Count ? _columns[i].Style : XlsxStyle.Plain);

    /// <summary>Adds a validation of cells.</summary>
    public void Check(XlsxValidation validation) => _validations.Add(validation);

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        if (_form is not null)
            WriteElement("sheetProtection", ("sheet", "1"), ("formatColumns", "0"), ("formatRows", "0"), ("autoFilter", "0"));
        if (_columns.Count > 0)
            WriteElement("autoFilter", ("ref", $"A1:{LettersOf(_columns.Count)}{Text(Lines)}"));
        WriteValidations();
        if (_form is not null)
            WritePrintSetup(_form);
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Write(IReadOnlyList<object?> cells, Func<int, XlsxStyle> textStyle)
    {
        Lines++;
        _xml.WriteStartElement("row", Namespace);
        _xml.WriteAttributeString("r", Text(Lines));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is XlsxCell own)
                WriteCell($"{LettersAt(i)}{Text(Lines)}", own.Value, own.Style);
            else if (cells[i] is { } cell)
                WriteCell($"{LettersAt(i)}{Text(Lines)}", cell, textStyle(i));
        }

        _xml.WriteEndElement();
    }

    private void WriteCell(string address, object cell, XlsxStyle textStyle)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("r", address);
        switch (cell)
        {
            case decimal number when CellFormatter.Of(number).Count(char.IsAsciiDigit) > DigitsOfSpreadsheets:
                WriteText(CellFormatter.Of(number), textStyle);
                break;
            case decimal or int:
                WriteValue(CellFormatter.Of(cell), textStyle);
                break;
            case bool flag:
                WriteValue(flag ? "1" : "0", type: "b");
                break;
            case LocalDate date:
                WriteValue(Text(NodaTime.Period.DaysBetween(FirstDay, date)), XlsxStyle.Date);
                break;
            case NodaTime.Instant instant:
                WriteValue(Text(DaysOf(instant)), XlsxStyle.Instant);
                break;
            default:
                WriteText(CellFormatter.Of(cell), textStyle);
                break;
        }

        _xml.WriteEndElement();
    }

    private void WriteValue(string value, XlsxStyle style = XlsxStyle.Plain, string? type = null)
    {
        WriteStyle(style);
        if (type is not null)
            _xml.WriteAttributeString("t", type);
        _xml.WriteElementString("v", Namespace, value);
    }

    private void WriteText(string text, XlsxStyle style)
    {
        if (text.Length == 0)
        {
            WriteStyle(style);
            return;
        }

        WriteStyle("=+-@".Contains(text[0], StringComparison.Ordinal) ? XlsxStyle.LiteralText : style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Namespace);
        _xml.WriteStartElement("t", Namespace);
        _xml.WriteAttributeString("xml", "space", ns: null, "preserve");
        _xml.WriteString(Escaped(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteStyle(XlsxStyle style)
    {
        if (style != XlsxStyle.Plain)
            _xml.WriteAttributeString("s", Text((int)style));
    }

    private void WriteFrozenHeader()
    {
        _xml.WriteStartElement("sheetViews", Namespace);
        _xml.WriteStartElement("sheetView", Namespace);
        _xml.WriteAttributeString("workbookViewId", "0");
        if (_form is { FrozenColumns: var columns })
            WriteElement(
                "pane", ("xSplit", Text(columns)), ("ySplit", "1"), ("topLeftCell", $"{LettersOf(columns + 1)}2"),
                ("activePane", "bottomRight"), ("state", "frozen"));
        else
            WriteElement("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteWidths()
    {
        _xml.WriteStartElement("cols", Namespace);
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].IsHidden)
                WriteElement(
                    "col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Text(_columns[i].Width)), ("hidden", "1"),
                    ("customWidth", "1"));
            else
                WriteElement("col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Text(_columns[i].Width)), ("customWidth", "1"));
        }

        _xml.WriteEndElement();
    }

    private void WriteValidations()
    {
        if (_validations.Count == 0)
            return;
        _xml.WriteStartElement("dataValidations", Namespace);
        _xml.WriteAttributeString("count", Text(_validations.Count));
        foreach (var validation in _validations)
            WriteValidation(validation);
        _xml.WriteEndElement();
    }

    private void WriteValidation(XlsxValidation validation)
    {
        _xml.WriteStartElement("dataValidation", Namespace);
        _xml.WriteAttributeString("type", validation.Kind);
        if (validation.IsWarning)
            _xml.WriteAttributeString("errorStyle", "warning");
        _xml.WriteAttributeString("allowBlank", "1");
        _xml.WriteAttributeString("showErrorMessage", "1");
        if (validation.Message is { } message)
            _xml.WriteAttributeString("error", Cut(message, MaxMessageLength));
        if (validation.Prompt is var (title, text))
        {
            _xml.WriteAttributeString("showInputMessage", "1");
            _xml.WriteAttributeString("promptTitle", Cut(title, MaxTitleLength));
            _xml.WriteAttributeString("prompt", Cut(text, MaxMessageLength));
        }

        _xml.WriteAttributeString("sqref", validation.Cells);
        _xml.WriteElementString("formula1", Namespace, validation.Formula1);
        if (validation.Formula2 is not null)
            _xml.WriteElementString("formula2", Namespace, validation.Formula2);
        _xml.WriteEndElement();
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";

    private void WriteOnePageWide()
    {
        _xml.WriteStartElement("sheetPr", Namespace);
        WriteElement("pageSetUpPr", ("fitToPage", "1"));
        _xml.WriteEndElement();
    }

    private void WritePrintSetup(XlsxSheetProtection form)
    {
        WriteElement(
            "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.7"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        WriteElement("pageSetup", ("paperSize", A4), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        _xml.WriteStartElement("headerFooter", Namespace);
        _xml.WriteElementString("oddHeader", Namespace, $"&L{form.Title.Replace("&", "&&", StringComparison.Ordinal)}");
        _xml.WriteElementString("oddFooter", Namespace, "&R&P / &N");
        _xml.WriteEndElement();
    }

    private void WriteElement(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
            _xml.WriteAttributeString(attribute, value);
        _xml.WriteEndElement();
    }

    /// <summary>Returns a UTC instant as days since the first day of spreadsheets, with millisecond precision.</summary>
    private static decimal DaysOf(NodaTime.Instant instant) =>
        decimal.Round((decimal)(instant - FirstDay.AtMidnight().InUtc().ToInstant()).TotalSeconds / NodaConstants.SecondsPerDay, 8);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private string LettersAt(int column)
    {
        while (_letters.Count <= column)
            _letters.Add(LettersOf(_letters.Count + 1));
        return _letters[column];
    }

    /// <summary>Returns the letters of a column: A, B, … Z, AA, AB, …</summary>
    private static string LettersOf(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : LettersOf((column - 1) / 26) + LettersOf(((column - 1) % 26) + 1);

    /// <summary>
    /// Escapes characters that XML cannot contain as <c>_x0001_</c>, and texts that look like such an escape (ISO/IEC 29500-1,
    /// 22.9.2.19).
    /// </summary>
    private static string Escaped(string text)
    {
        var escaped = LooksEscaped().Replace(text, "_x005F_");
        var all = new StringBuilder();
        foreach (var rune in escaped.EnumerateRunes())
            all.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? $"_x{rune.Value:X4}_" : rune.ToString());
        return all.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
