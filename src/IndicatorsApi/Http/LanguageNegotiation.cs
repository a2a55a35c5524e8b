using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http;

/// <summary>The language that a client wants.</summary>
public static class LanguageNegotiation
{
    /// <summary>The language of labels: the one asked for; else Chinese, in which the record is kept.</summary>
    public static Language Language(this HttpRequest request) => request.AskedLanguage() ?? Measures.Localization.Language.Zh;

    /// <summary>Speaks the language asked for; else English, as programs that ask for none keep what they are told in their logs.</summary>
    public static void UseLanguage(this WebApplication app) => app.Use(next => http =>
    {
        Localizer.In(http.Request.AskedLanguage() ?? Measures.Localization.Language.En);
        return next(http);
    });

    /// <summary>The parameter <c>lang</c>; else the best of <c>Accept-Language</c>.</summary>
    /// <returns><see langword="null"/> where neither names a language that is spoken here.</returns>
    public static Language? AskedLanguage(this HttpRequest request)
    {
        if (EnumCodes<Measures.Localization.Language>.Find(request.Query["lang"]) is { } asked)
            return asked;

        return request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => EnumCodes<Measures.Localization.Language>.Find(language.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(known => known is not null);
    }
}
