using System.Text;

namespace IndicatorsApi.Tables.Documents;

/// <summary>Writes documents as Markdown with the tables of GitHub Flavored Markdown.</summary>
/// <seealso href="https://github.github.com/gfm/#tables-extension-"/>
public static class MarkdownDocument
{
    private const string Marks = @"\`*_[]<>#|~";

    /// <summary>The markers of lists and headings (Setext) at the beginning of a block.</summary>
    private const string BlockMarks = "-+=";

    /// <summary>Returns the document as Markdown.</summary>
    public static string Write(Document document)
    {
        var text = new StringBuilder($"# {Escaped(document.Title)}\n\n{EscapedBlock(document.Subtitle)}\n");
        foreach (var block in document.Blocks)
        {
            text.Append('\n').Append(block switch
            {
                HeadingBlock heading => $"## {Escaped(heading.Text)}\n",
                ParagraphBlock { IsAside: true } aside => $"*{Escaped(aside.Text)}*\n",
                ParagraphBlock paragraph => $"{EscapedBlock(paragraph.Text)}\n",
                TableBlock table => Table(table),
                _ => throw new NotSupportedException(block.GetType().Name),
            });
        }

        return text.ToString();
    }

    private static string Table(TableBlock table)
    {
        var text = new StringBuilder();
        Line(table.Columns.Select(column => Escaped(column.Head)));
        Line(table.Columns.Select(column => column.IsNumeric ? "---:" : "---"));
        foreach (var row in table.Rows)
            Line(row.Select(Escaped));
        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>Escapes a text that begins a block, where a marker or a number would begin a list.</summary>
    private static string EscapedBlock(string text)
    {
        var escaped = Escaped(text).TrimStart();
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();
        return escaped switch
        {
            [var first, ..] when BlockMarks.Contains(first, StringComparison.Ordinal) => $@"\{escaped}",
            _ when digits is > 0 and < 10 && digits < escaped.Length && escaped[digits] is '.' or ')' => escaped.Insert(digits, @"\"),
            _ => escaped,
        };
    }

    /// <summary>Escapes Markdown characters and replaces line breaks, which would end a cell.</summary>
    private static string Escaped(string text) =>
        string.Concat(
            text.ReplaceLineEndings(" ")
                .Select(character => Marks.Contains(character, StringComparison.Ordinal) ? $@"\{character}" : $"{character}"));
}
