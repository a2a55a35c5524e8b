namespace IndicatorsApi.Measures.Localization;

/// <summary>Texts that every format can hold: a control character can be written in no workbook (XML 1.0), and half a character in no file at all.</summary>
public static class TextValidation
{
    /// <summary>Whether there is a text, of so many characters at most, all of them plain.</summary>
    public static bool Fits(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && IsPlain(text);

    /// <summary>Whether a text holds a Chinese sign.</summary>
    public static bool IsChinese(string text) => text.Any(character => character is >= '\u4E00' and <= '\u9FFF');

    /// <summary>Whether a text holds neither control characters, but tabs and line ends, nor lone surrogates or what is no character.</summary>
    public static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\u007f' or '\ufffe' or '\uffff')
                return false;
        }

        return true;
    }
}
