using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Http;

/// <summary>The documentation pages of the problem types (RFC 9457, 3.1.1), in both languages.</summary>
public static class ProblemPageEndpoints
{
    /// <summary>Maps a page for each problem type and a page that lists all.</summary>
    public static void MapProblemPages(this WebApplication app)
    {
        app.MapGet(ProblemType.Pages, (HttpContext http) => HtmlDocumentResult.Of(List(http.Request.Language()), http))
            .ExcludeFromDescription();
        app.MapGet($"{ProblemType.Pages}/{{code}}", Results<ContentHttpResult, NotFound> (string code, HttpContext http) =>
            ProblemTexts.All.FirstOrDefault(type => string.Equals(type.Code, code, StringComparison.OrdinalIgnoreCase)) is { } type
                ? HtmlDocumentResult.Of(Explain(type, http.Request.Language()), http)
                : TypedResults.NotFound()).ExcludeFromDescription();
    }

    private static Document Explain(ProblemType type, Language language)
    {
        var (title, remedy) = ProblemTexts.Of(type);
        var other = language == Language.Zh ? Language.En : Language.Zh;
        return new(title.In(language), $"{type.Code} · HTTP {type.Status}", language == Language.Zh ? "zh-CN" : "en",
        [
            new ParagraphBlock(remedy.In(language)),
            new HeadingBlock(title.In(other)),
            new ParagraphBlock(remedy.In(other)),
        ]);
    }

    private static Document List(Language language) => new(
        language == Language.Zh ? "问题类型" : "Problem types",
        language == Language.Zh ? "type 的最后一段即为 code" : "The last segment of a type is its code",
        language == Language.Zh ? "zh-CN" : "en",
        [
            new TableBlock(
                [new("code", 3), new("HTTP", 1, IsNumeric: true), new("中文", 4), new("English", 5)],
                [.. ProblemTexts.All.Select(RowOf)]),
        ]);

    private static IReadOnlyList<string> RowOf(ProblemType type) => [type.Code, $"{type.Status}", type.Title.Zh, type.Title.En];
}
