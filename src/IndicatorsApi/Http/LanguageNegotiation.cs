using IndicatorsApi.Measures.Localization;

namespace IndicatorsApi.Http;

/// <summary>Negotiates the language of a response (RFC 9110, 12.5.4).</summary>
public static class LanguageNegotiation
{
    /// <summary>Returns the language of labels: the requested language, or Chinese by default, the language of the dataset.</summary>
    public static Language Language(this HttpRequest request) => request.RequestedLanguage() ?? Measures.Localization.Language.Zh;

    /// <summary>Sets the language of messages: the requested language, or English by default, because client logs are in English.</summary>
    public static void UseLanguageNegotiation(this WebApplication app) => app.Use(next => http =>
    {
        Localizer.Use(http.Request.RequestedLanguage() ?? Measures.Localization.Language.En);
        return next(http);
    });

    /// <summary>Returns the requested language: the parameter <c>lang</c>, else the best match of <c>Accept-Language</c>.</summary>
    /// <returns><see langword="null"/> when neither names a supported language.</returns>
    public static Language? RequestedLanguage(this HttpRequest request)
    {
        if (EnumCodes<Measures.Localization.Language>.Find(request.Query["lang"]) is { } requested)
            return requested;

        return request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => EnumCodes<Measures.Localization.Language>.Find(language.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(supported => supported is not null);
    }
}
