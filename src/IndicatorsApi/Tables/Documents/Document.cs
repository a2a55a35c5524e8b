namespace IndicatorsApi.Tables.Documents;

/// <summary>
/// A text for people with a title, headings, paragraphs and tables. Markdown, HTML and Word documents are created from it.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">The line below the title.</param>
/// <param name="Language">The language tag for HTML and Word: <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Blocks">The content, in order.</param>
public sealed record Document(string Title, string Subtitle, string Language, IReadOnlyList<Block> Blocks);
