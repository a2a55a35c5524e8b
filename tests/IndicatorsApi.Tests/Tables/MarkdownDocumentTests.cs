using IndicatorsApi.Tables.Documents;

namespace IndicatorsApi.Tests.Tables;

/// <summary>Texts that Markdown would read as the beginning of a list or a heading.</summary>
public sealed class MarkdownDocumentTests
{
    [Theory]
    [InlineData("- x", @"\- x")]
    [InlineData("+ x", @"\+ x")]
    [InlineData("===", @"\===")]
    [InlineData("  - x", @"\- x")]
    [InlineData("12. x", @"12\. x")]
    [InlineData("1) x", @"1\) x")]
    [InlineData("3.2 % more", @"3\.2 % more")]
    [InlineData("2025 was good", "2025 was good")]
    public void Text_of_a_paragraph_begins_no_list_and_no_heading(string text, string written)
    {
        var markdown = MarkdownDocument.Write(new("Title", "Subtitle", "en", [new ParagraphBlock(text)]));

        Assert.Equal($"# Title\n\nSubtitle\n\n{written}\n", markdown);
    }
}
