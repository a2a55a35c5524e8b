using System.Net;
using System.Text;

namespace IndicatorsApi.Tables.Documents;

/// <summary>Writes documents as a self-contained HTML page that prints on A4.</summary>
public static class HtmlDocument
{
    private const string Style =
        """
        @page { size: A4; margin: 12mm 16mm }
        body { font: 10.5pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
          color: #111; max-width: 46em; margin: 1.5em auto; padding: 0 1em }
        h1 { font-size: 16pt; text-align: center; margin: 0 }
        h2 { font-size: 12.5pt; margin: .8em 0 .25em; break-after: avoid }
        p { margin: .4em 0 }
        .subtitle { text-align: center; color: #444 }
        .aside { font-size: 9pt; color: #444 }
        table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.25; font-variant-numeric: tabular-nums }
        th, td { border: 1px solid #999; padding: .15em .45em; text-align: left; vertical-align: top }
        th { background: #eee; font-weight: 600 }
        .number { text-align: right; white-space: nowrap }
        tr { break-inside: avoid }
        @media print { body { margin: 0; padding: 0; max-width: none } }
        """;

    /// <summary>Returns the document as HTML.</summary>
    public static string Write(Document document)
    {
        var body = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            body.Append(block switch
            {
                HeadingBlock heading => $"<h2>{Encoded(heading.Text)}</h2>\n",
                ParagraphBlock paragraph => $"<p{(paragraph.IsAside ? " class=\"aside\"" : "")}>{Encoded(paragraph.Text)}</p>\n",
                TableBlock table => Table(table),
                _ => throw new NotSupportedException(block.GetType().Name),
            });
        }

        return $"""
            <!doctype html>
            <html lang="{document.Language}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{Encoded(document.Title)}</title>
            <style>
            {Style}
            </style>
            <h1>{Encoded(document.Title)}</h1>
            <p class="subtitle">{Encoded(document.Subtitle)}</p>
            {body}</html>

            """.ReplaceLineEndings("\n");
    }

    private static string Table(TableBlock table)
    {
        var heads = string.Concat(table.Columns.Select(column => $"<th{Class(column)}>{Encoded(column.Head)}</th>"));
        var rows = string.Concat(
            table.Rows.Select(
                row =>
                    $"<tr>{string.Concat(row.Zip(table.Columns, (cell, column) => $"<td{Class(column)}>{Encoded(cell)}</td>"))}</tr>\n"));
        return $"<table>\n<tr>{heads}</tr>\n{rows}</table>\n";
    }

    private static string Class(DocumentColumn column) => column.IsNumeric ? " class=\"number\"" : "";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
