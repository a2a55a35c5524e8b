using System.Xml.Linq;

namespace IndicatorsApi.Tables.Workbooks;

/// <summary>The style sheet of a workbook (ISO/IEC 29500-1, 18.8).</summary>
internal static class XlsxStyles
{
    private static readonly XNamespace Main = XlsxSheet.Namespace;

    /// <summary>The style sheet, with the cell formats in the order of <see cref="XlsxStyle"/>.</summary>
    public static XElement Sheet() => new(
        Main + "styleSheet",
        List("numFmts", Element("numFmt", ("numFmtId", 164), ("formatCode", "yyyy\\-mm\\-dd")), Element("numFmt", ("numFmtId", 165), ("formatCode", "yyyy\\-mm\\-dd hh:mm:ss"))),
        List("fonts", Element("font"), Nested("font", Element("b")), Nested("font", Element("color", ("rgb", "FF808080")))),
        List("fills", Nested("fill", Element("patternFill", ("patternType", "none"))), Nested("fill", Element("patternFill", ("patternType", "gray125")))),
        List("borders", Element("border")),
        List("cellStyleXfs", Element("xf")),
        List(
            "cellXfs",
            Element("xf"),
            Element("xf", ("fontId", 1), ("applyFont", 1)),
            Element("xf", ("numFmtId", 164), ("applyNumberFormat", 1)),
            Element("xf", ("numFmtId", 165), ("applyNumberFormat", 1)),
            Element("xf", ("quotePrefix", 1)),
            Element("xf", ("fontId", 2), ("applyFont", 1))),
        List("cellStyles", Element("cellStyle", ("name", "Normal"), ("xfId", 0), ("builtinId", 0))));

    private static XElement List(string name, params XElement[] elements) => new(Main + name, new XAttribute("count", elements.Length), elements);

    private static XElement Nested(string name, XElement inner) => new(Main + name, inner);

    private static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(Main + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));
}
