using System.Globalization;

namespace IndicatorsApi.Measures.Localization;

/// <summary>Formats messages in the language of the current request, import or command.</summary>
/// <remarks>The English message is the key of its translation in <see cref="ChineseMessages"/>, as in gettext.</remarks>
public static class Localizer
{
    private static readonly AsyncLocal<Language?> Current = new();

    /// <summary>The current language. Default: English.</summary>
    public static Language Language => Current.Value ?? Language.En;

    /// <summary>Sets the language for the current asynchronous flow.</summary>
    public static void Use(Language language) => Current.Value = language;

    /// <summary>Formats a message or a part of one.</summary>
    /// <param name="message">The English message. Its arguments are not translated.</param>
    public static string Format(FormattableString message) =>
        string.Format(CultureInfo.InvariantCulture, Translate(message.Format), message.GetArguments());

    /// <summary>Translates a term for use in a message.</summary>
    /// <param name="word">The English term.</param>
    public static string Translate(string word) => Language == Language.En ? word : ChineseMessages.Of(word);

    /// <summary>Returns the code of an enumeration value in English, and its display name in Chinese.</summary>
    public static string Translate<T>(T value)
        where T : struct, Enum => Language == Language.En ? EnumCodes<T>.Of(value) : EnumCodes<T>.NameOf(value).Zh;

    /// <summary>Lists the values of an enumeration for an error message: codes in English, display names with codes in Chinese.</summary>
    public static string DescribeCodes<T>()
        where T : struct, Enum => DescribeCodes(Enum.GetValues<T>().Select(value => (EnumCodes<T>.Of(value), EnumCodes<T>.NameOf(value))));

    /// <inheritdoc cref="DescribeCodes{T}()" />
    public static string DescribeCodes(IEnumerable<(string Code, LocalizedText Name)> list) => Language == Language.En
        ? string.Join(", ", list.Select(word => word.Code))
        : string.Join("、", list.Select(word => $"{word.Name.Zh}（{word.Code}）"));
}
