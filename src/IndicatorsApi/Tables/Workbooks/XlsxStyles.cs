using System.Xml.Linq;

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>The style sheet of a workbook (ISO/IEC 29500-1, 18.8).</summary>
internal static class XlsxStyles
{
    private static readonly XNamespace Main = XlsxSheetWriter.Namespace;
    private static readonly string[] Sides = ["left", "right", "top", "bottom"];

    /// <summary>The style sheet, with the cell formats in the order of <see cref="XlsxStyle"/>.</summary>
    public static XElement Sheet() => new(
        Main + "styleSheet",
        List(
            "numFmts", Element("numFmt", ("numFmtId", 164), ("formatCode", "yyyy\\-mm\\-dd")),
            Element("numFmt", ("numFmtId", 165), ("formatCode", "yyyy\\-mm\\-dd hh:mm:ss"))),
        List("fonts", Font(), Font(Element("b")), Font(colour: "FF606060"), Font(colour: "FFB00020")),
        List(
            "fills", Nested("fill", Element("patternFill", ("patternType", "none"))),
            Nested("fill", Element("patternFill", ("patternType", "gray125"))), Fill("FFE8EDF3"), Fill("FFFFF6C8")),
        List(
            "borders", Element("border"),
            new XElement(Main + "border", Sides.Select(side => Nested(side, Element("color", ("rgb", "FFB8B8B8")), ("style", "thin"))))),
        List("cellStyleXfs", Element("xf")),
        List(
            "cellXfs",
            Element("xf"),
            Element("xf", ("fontId", 1), ("applyFont", 1)),
            Element("xf", ("numFmtId", 164), ("applyNumberFormat", 1)),
            Element("xf", ("numFmtId", 165), ("applyNumberFormat", 1)),
            Element("xf", ("quotePrefix", 1)),
            Nested("xf", Wrap(), ("fontId", 2), ("applyFont", 1), ("applyAlignment", 1)),
            Nested("xf", Wrap(), ("applyAlignment", 1)),
            Nested("xf", Wrap(), ("fontId", 1), ("fillId", 2), ("applyFont", 1), ("applyFill", 1), ("applyAlignment", 1)),
            Unlocked(("fillId", 3), ("borderId", 1), ("applyFill", 1), ("applyBorder", 1), ("applyProtection", 1), ("applyAlignment", 1)),
            Unlocked(("borderId", 1), ("applyBorder", 1), ("applyProtection", 1), ("applyAlignment", 1)),
            Nested("xf", Wrap(), ("fontId", 3), ("applyFont", 1), ("applyAlignment", 1))),
        List("cellStyles", Element("cellStyle", ("name", "Normal"), ("xfId", 0), ("builtinId", 0))));

    private static XElement List(string name, params XElement[] elements) =>
        new(Main + name, new XAttribute("count", elements.Length), elements);

    private static XElement Nested(string name, XElement inner, params (string Name, object Value)[] attributes) =>
        new(Main + name, Attributes(attributes), inner);

    private static XElement Fill(string colour) =>
        Nested("fill", Nested("patternFill", Element("fgColor", ("rgb", colour)), ("patternType", "solid")));

    private static XElement Font(XElement? weight = null, string? colour = null) =>
        new(
            Main + "font", weight, Element("sz", ("val", 11)), colour is null ? null : Element("color", ("rgb", colour)),
            Element("name", ("val", "Calibri")), Element("family", ("val", 2)));

    private static XElement Unlocked(params (string Name, object Value)[] attributes) =>
        new(Main + "xf", Attributes(attributes), Wrap(), Element("protection", ("locked", 0)));

    private static XElement Wrap() => Element("alignment", ("vertical", "center"), ("wrapText", 1));

    private static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(Main + name, Attributes(attributes));

    private static IEnumerable<XAttribute> Attributes((string Name, object Value)[] attributes) =>
        attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value));
}
