using System.Globalization;

namespace IndicatorsApi.Measures.Localization;

/// <summary>
/// Sentences in the language of whoever is spoken to: a request, an import or a command says once which that is, and everything it calls
/// speaks it. A sentence stands in English where its rule is; what it says in Chinese stands in <see cref="ChineseMessages"/>.
/// </summary>
public static class Localizer
{
    private static readonly AsyncLocal<Language?> Chosen = new();

    /// <summary>The language of whoever is spoken to; English where nobody said.</summary>
    public static Language Language => Chosen.Value ?? Language.En;

    /// <summary>From here on, and in everything that is called, speaks a language.</summary>
    public static void In(Language language) => Chosen.Value = language;

    /// <summary>A sentence, or a part of one.</summary>
    /// <param name="sentence">The sentence in English. What is put into it is put into the Chinese one as it is.</param>
    public static string Format(FormattableString sentence) => string.Format(CultureInfo.InvariantCulture, Word(sentence.Format), sentence.GetArguments());

    /// <summary>A word that is put into sentences, such as what kind of thing a code is of.</summary>
    /// <param name="word">The word in English.</param>
    public static string Word(string word) => Language == Language.En ? word : ChineseMessages.Of(word);

    /// <summary>A word of a closed list: in English the word that is written, in Chinese what people call it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Language == Language.En ? EnumCodes<T>.Of(value) : EnumCodes<T>.NameOf(value).Zh;

    /// <summary>All words of a closed list, for a sentence that says what is allowed: in Chinese both what people call them and what is written.</summary>
    public static string Words<T>()
        where T : struct, Enum => Words(Enum.GetValues<T>().Select(value => (EnumCodes<T>.Of(value), EnumCodes<T>.NameOf(value))));

    /// <inheritdoc cref="Words{T}()" />
    public static string Words(IEnumerable<(string Code, LocalizedText Name)> list) => Language == Language.En
        ? string.Join(", ", list.Select(word => word.Code))
        : string.Join("、", list.Select(word => $"{word.Name.Zh}（{word.Code}）"));
}
