using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NodaTime;

namespace IndicatorsApi.Formats;

/// <summary>
/// One sheet of a workbook, written row by row (ISO/IEC 29500-1, 18.3). Elements stand in the default namespace: some readers know
/// them by their plain names only.
/// </summary>
internal sealed partial class XlsxSheet : IDisposable
{
    /// <summary>The namespace of everything in a workbook.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly LocalDate FirstDay = new(1899, 12, 30);

    private readonly XmlWriter _xml;
    private readonly string[] _letters;

    /// <summary>Begins a sheet.</summary>
    /// <param name="part">Where to; it stays open.</param>
    /// <param name="columns">The header and the width in characters of each column.</param>
    public XlsxSheet(Stream part, IReadOnlyList<(string Header, int Width)> columns)
    {
        _letters = [.. Enumerable.Range(1, columns.Count).Select(LettersOf)];
        _xml = XmlWriter.Create(part, XmlSettings);
        _xml.WriteStartElement("worksheet", Namespace);
        WriteFrozenHeader();
        _xml.WriteStartElement("cols", Namespace);
        for (var i = 0; i < columns.Count; i++)
            WriteElement("col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Text(columns[i].Width)), ("customWidth", "1"));
        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Namespace);
        Write([.. columns.Select(column => column.Header)], Style.Header);
    }

    /// <summary>The places of the cell formats in the style sheet.</summary>
    private enum Style
    {
        Plain,
        Header,
        Date,
        Instant,

        /// <summary>A text that stays one although it begins like a formula, even after somebody edits the cell.</summary>
        LiteralText,
    }

    /// <summary>How the parts of a workbook are written.</summary>
    public static XmlWriterSettings XmlSettings => new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    /// <summary>How many rows the sheet has, the header among them.</summary>
    public int Lines { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Write(IReadOnlyList<object?> cells) => Write(cells, Style.Plain);

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        WriteElement("autoFilter", ("ref", $"A1:{_letters[^1]}{Text(Lines)}"));
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    /// <summary>The style sheet that the cells refer to.</summary>
    public static XElement Styles()
    {
        XNamespace main = Namespace;
        return new XElement(
            main + "styleSheet",
            List("numFmts", Element("numFmt", ("numFmtId", 164), ("formatCode", "yyyy\\-mm\\-dd")), Element("numFmt", ("numFmtId", 165), ("formatCode", "yyyy\\-mm\\-dd hh:mm:ss"))),
            List("fonts", Element("font"), new XElement(main + "font", Element("b"))),
            List("fills", new XElement(main + "fill", Element("patternFill", ("patternType", "none"))), new XElement(main + "fill", Element("patternFill", ("patternType", "gray125")))),
            List("borders", Element("border")),
            List("cellStyleXfs", Element("xf")),
            List(
                "cellXfs",
                Element("xf"),
                Element("xf", ("fontId", 1), ("applyFont", 1)),
                Element("xf", ("numFmtId", 164), ("applyNumberFormat", 1)),
                Element("xf", ("numFmtId", 165), ("applyNumberFormat", 1)),
                Element("xf", ("quotePrefix", 1))),
            List("cellStyles", Element("cellStyle", ("name", "Normal"), ("xfId", 0), ("builtinId", 0))));

        XElement List(string name, params XElement[] elements) => new(main + name, new XAttribute("count", elements.Length), elements);

        XElement Element(string name, params (string Name, object Value)[] attributes) =>
            new(main + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));
    }

    private void Write(IReadOnlyList<object?> cells, Style textStyle)
    {
        Lines++;
        _xml.WriteStartElement("row", Namespace);
        _xml.WriteAttributeString("r", Text(Lines));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell)
                WriteCell($"{_letters[i]}{Text(Lines)}", cell, textStyle);
        }

        _xml.WriteEndElement();
    }

    private void WriteCell(string address, object cell, Style textStyle)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("r", address);
        switch (cell)
        {
            case decimal or int:
                WriteValue(CellTexts.Of(cell));
                break;
            case bool flag:
                WriteValue(flag ? "1" : "0", type: "b");
                break;
            case LocalDate date:
                WriteValue(Text(NodaTime.Period.DaysBetween(FirstDay, date)), Style.Date);
                break;
            case NodaTime.Instant instant:
                WriteValue(Text(DaysOf(instant)), Style.Instant);
                break;
            default:
                WriteText(CellTexts.Of(cell), textStyle);
                break;
        }

        _xml.WriteEndElement();
    }

    private void WriteValue(string value, Style style = Style.Plain, string? type = null)
    {
        WriteStyle(style);
        if (type is not null)
            _xml.WriteAttributeString("t", type);
        _xml.WriteElementString("v", Namespace, value);
    }

    private void WriteText(string text, Style style)
    {
        WriteStyle(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? Style.LiteralText : style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Namespace);
        _xml.WriteStartElement("t", Namespace);
        _xml.WriteAttributeString("xml", "space", ns: null, "preserve");
        _xml.WriteString(Escaped(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteStyle(Style style)
    {
        if (style != Style.Plain)
            _xml.WriteAttributeString("s", Text((int)style));
    }

    private void WriteFrozenHeader()
    {
        _xml.WriteStartElement("sheetViews", Namespace);
        _xml.WriteStartElement("sheetView", Namespace);
        _xml.WriteAttributeString("workbookViewId", "0");
        WriteElement("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteElement(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
            _xml.WriteAttributeString(attribute, value);
        _xml.WriteEndElement();
    }

    /// <summary>The moment in UTC as days since the first day of spreadsheets, to the millisecond.</summary>
    private static decimal DaysOf(NodaTime.Instant instant) =>
        decimal.Round((decimal)(instant - FirstDay.AtMidnight().InUtc().ToInstant()).TotalSeconds / NodaConstants.SecondsPerDay, 8);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B, … Z, AA, AB, …</summary>
    private static string LettersOf(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : LettersOf((column - 1) / 26) + LettersOf(((column - 1) % 26) + 1);

    /// <summary>What XML cannot hold is written as <c>_x0001_</c>, and what looks so already with its underscore escaped (ISO/IEC 29500-1, 22.9.2.19).</summary>
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
