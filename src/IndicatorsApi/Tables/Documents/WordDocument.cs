using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace IndicatorsApi.Tables.Documents;

/// <summary>Writes Word documents (ECMA-376) on A4 in the typefaces of Chinese official papers (GB/T 9704): 黑体 and 宋体.</summary>
public static class WordDocument
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Serif = "SimSun";
    private const string Sans = "SimHei";
    private const string Latin = "Times New Roman";

    // A4 and the width between its margins, in twentieths of a point.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int SideMargin = 1134;
    private const int TextWidth = PageWidth - (2 * SideMargin);

    /// <summary>Returns the document as a file.</summary>
    public static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = document.Title;
            file.PackageProperties.Language = document.Language;
            var body = new Body(
                Paragraph(document.Title, Sans, 32, JustificationValues.Center, bold: true, after: 40),
                Paragraph(document.Subtitle, Serif, 20, JustificationValues.Center, after: 120));
            foreach (var block in document.Blocks)
                body.Append(Element(block));
            body.Append(new SectionProperties(
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = 800, Bottom = 800, Left = SideMargin, Right = SideMargin, Header = 500, Footer = 500, Gutter = 0 }));
            file.AddMainDocumentPart().Document = new W.Document(body);
        }

        return stream.ToArray();
    }

    private static OpenXmlElement Element(Block block) => block switch
    {
        HeadingBlock heading =>
            Paragraph(heading.Text, Sans, 24, JustificationValues.Left, bold: true, before: 110, after: 40, withNext: true),
        ParagraphBlock { IsAside: true } aside => Paragraph(aside.Text, Serif, 18, JustificationValues.Left, before: 60),
        ParagraphBlock paragraph => Paragraph(paragraph.Text, Serif, 22, JustificationValues.Both, after: 60),
        TableBlock table => Table(table),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static Table Table(TableBlock table)
    {
        var whole = table.Columns.Sum(column => column.Weight);
        var widths = table.Columns.Select(column => TextWidth * column.Weight / whole).ToList();
        var element = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{TextWidth}" },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        element.Append(Row(table.Columns.Select(column => column.Head), table.Columns, widths, isHead: true));
        foreach (var row in table.Rows)
            element.Append(Row(row, table.Columns, widths, isHead: false));
        return element;
    }

    private static TableRow Row(IEnumerable<string> cells, IReadOnlyList<DocumentColumn> columns, List<int> widths, bool isHead)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHead)
            row.TableRowProperties!.Append(new TableHeader());
        row.Append(cells.Select((text, i) => new TableCell(
            isHead
                ? new TableCellProperties(
                    new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths[i]}" },
                    new Shading { Val = ShadingPatternValues.Clear, Fill = "EEEEEE" })
                : new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths[i]}" }),
            Paragraph(text, isHead ? Sans : Serif, 18, columns[i].IsNumeric ? JustificationValues.Right : JustificationValues.Left))));
        return row;
    }

    /// <param name="text">The text.</param>
    /// <param name="typeface">The typeface of Chinese characters.</param>
    /// <param name="size">The size in half points.</param>
    /// <param name="place">The alignment.</param>
    /// <param name="bold"><c>true</c> for bold text.</param>
    /// <param name="before">The space above it, in twentieths of a point.</param>
    /// <param name="after">The space below it, in twentieths of a point.</param>
    /// <param name="withNext"><c>true</c> to stay on the page of the next paragraph.</param>
    private static Paragraph Paragraph(
        string text, string typeface, int size, JustificationValues place, bool bold = false, int before = 0, int after = 0,
        bool withNext = false)
    {
        var properties = new ParagraphProperties();
        if (withNext)
            properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" }, new Justification { Val = place });
        var run = new RunProperties(new RunFonts { Ascii = Latin, HighAnsi = Latin, EastAsia = typeface });
        if (bold)
            run.Append(new Bold());
        run.Append(new FontSize { Val = $"{size}" });
        return new(properties, new Run(run, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
