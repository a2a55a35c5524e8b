namespace IndicatorsApi.Measures.Localization;

/// <summary>Validates texts against all supported file formats.</summary>
/// <remarks>Workbooks (XML 1.0) allow no control characters, and no file allows unpaired surrogates.</remarks>
public static class TextValidation
{
    /// <summary>Returns <see langword="true"/> if a text is not blank, has at most a number of characters and is plain.</summary>
    public static bool IsValid(string? text, int maxLength) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= maxLength && IsPlain(text);

    /// <summary>Returns <see langword="true"/> if a text contains a Chinese character.</summary>
    public static bool IsChinese(string text) => text.Any(character => character is >= '\u4E00' and <= '\u9FFF');

    /// <summary>
    /// Returns <see langword="true"/> if a text has no control characters, unpaired surrogates, noncharacters or invisible characters.
    /// </summary>
    /// <remarks>
    /// Tabs and line breaks are allowed. Invisible are the zero-width characters and the bidirectional controls of Unicode (UAX #9), which
    /// make a text look like another one.
    /// </remarks>
    public static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\u007f' or '\ufffe' or '\uffff'
                || IsInvisible(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsInvisible(char character) => character
        is '\u00ad' or '\u061c' or '\u180e' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')
        or (>= '\u2060' and <= '\u2069') or '\ufeff';
}
