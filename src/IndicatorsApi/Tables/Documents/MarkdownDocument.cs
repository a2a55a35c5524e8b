using System.Text;

namespace IndicatorsApi.Tables.Documents;

/// <summary>Writes documents as Markdown with the tables of GitHub Flavored Markdown.</summary>
/// <seealso href="https://github.github.com/gfm/#tables-extension-"/>
public static class MarkdownDocument
{
    private const string Marks = @"\`*_[]<>#|~";

    /// <summary>Returns the document as Markdown.</summary>
    public static string Write(Document document)
    {
        var text = new StringBuilder($"# {Escaped(document.Title)}\n\n{Escaped(document.Subtitle)}\n");
        foreach (var block in document.Blocks)
        {
            text.Append('\n').Append(block switch
            {
                HeadingBlock heading => $"## {Escaped(heading.Text)}\n",
                ParagraphBlock { IsAside: true } aside => $"*{Escaped(aside.Text)}*\n",
                ParagraphBlock paragraph => $"{Escaped(paragraph.Text)}\n",
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

    /// <summary>Escapes Markdown characters and replaces line breaks, which would end a cell.</summary>
    private static string Escaped(string text) =>
        string.Concat(
            text.ReplaceLineEndings(" ")
                .Select(character => Marks.Contains(character, StringComparison.Ordinal) ? $@"\{character}" : $"{character}"));
}
