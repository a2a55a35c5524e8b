using IndicatorsApi.Measures.Words;

namespace IndicatorsApi.Http;

/// <summary>The language that a client wants labels in.</summary>
public static class LanguageChoice
{
    /// <summary>The parameter <c>lang</c>; else the best of <c>Accept-Language</c>; else Chinese.</summary>
    public static Measures.Words.Language Language(this HttpRequest request)
    {
        if (Terms<Measures.Words.Language>.Find(request.Query["lang"]) is { } asked)
            return asked;

        return request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Terms<Measures.Words.Language>.Find(language.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(known => known is not null) ?? Measures.Words.Language.Zh;
    }
}
