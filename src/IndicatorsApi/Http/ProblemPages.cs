using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using IndicatorsApi.Tables.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorsApi.Http;

/// <summary>The pages that the types of problems lead to (RFC 9457, 3.1.1), in both languages.</summary>
public static class ProblemPages
{
    /// <summary>Maps a page for each kind of failure, and one with all.</summary>
    public static void MapProblemPages(this WebApplication app)
    {
        app.MapGet(ProblemType.Pages, (HttpContext http) => HtmlDocumentResult.Of(List(http.Request.Language()), http)).ExcludeFromDescription();
        app.MapGet($"{ProblemType.Pages}/{{code}}", Results<ContentHttpResult, NotFound> (string code, HttpContext http) =>
            ProblemTexts.All.FirstOrDefault(type => string.Equals(type.Code, code, StringComparison.OrdinalIgnoreCase)) is { } type
                ? HtmlDocumentResult.Of(Explain(type, http.Request.Language()), http)
                : TypedResults.NotFound()).ExcludeFromDescription();
    }

    private static Document Explain(ProblemType type, Language language)
    {
        var (meaning, remedy) = ProblemTexts.Of(type);
        var other = language == Language.Zh ? Language.En : Language.Zh;
        return new(meaning.In(language), $"{type.Code} · HTTP {type.Status}", language == Language.Zh ? "zh-CN" : "en",
        [
            new ParagraphBlock(remedy.In(language)),
            new HeadingBlock(meaning.In(other)),
            new ParagraphBlock(remedy.In(other)),
        ]);
    }

    private static Document List(Language language) => new(
        language == Language.Zh ? "各类问题" : "Kinds of problems",
        language == Language.Zh ? "type 的最后一部分即为 code" : "The last part of a type is its code",
        language == Language.Zh ? "zh-CN" : "en",
        [
            new TableBlock(
                [new("code", 3), new("HTTP", 1, IsNumeric: true), new("中文", 4), new("English", 5)],
                [.. ProblemTexts.All.Select(type => (IReadOnlyList<string>)[type.Code, $"{type.Status}", ProblemTexts.Of(type).Meaning.Zh, ProblemTexts.Of(type).Meaning.En])]),
        ]);
}
