namespace IndicatorsApi.Tables.Documents;

/// <summary>A text for people, of which Markdown, HTML and Word documents are made: a title, and below it headings, paragraphs and tables.</summary>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">What stands below it, in one line.</param>
/// <param name="Language">The language, as HTML and Word name it: <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Blocks">What follows, in order.</param>
public sealed record Document(string Title, string Subtitle, string Language, IReadOnlyList<Block> Blocks);
