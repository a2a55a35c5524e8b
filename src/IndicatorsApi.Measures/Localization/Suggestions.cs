namespace IndicatorsApi.Measures.Localization;

/// <summary>
/// The names that are nearest to one that nobody knows: by the pairs of neighbouring characters that two texts share (Dice, 1945), which serves
/// Chinese, where a name has few characters and no spaces, and typing errors alike. A text that is part of a name is near to it.
/// </summary>
public static class Suggestions
{
    private const int MaxCount = 5;
    private const double Near = 0.35;
    private const double PartOfName = 0.6;

    /// <summary>The nearest of some names, the nearest first; none where none is near.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="known">What is known, by code and name.</param>
    /// <returns>Each by its name in the language that was written in, with its code: <c>规上工业产值 (industrial-output)</c>.</returns>
    public static IReadOnlyList<string> Of(string text, IEnumerable<(string Code, LocalizedText Name)> known)
    {
        var wanted = Plain(text);
        if (wanted.Length == 0)
            return [];
        var isChinese = TextValidation.IsChinese(wanted);
        return [.. known
            .Select(thing => (thing.Code, thing.Name, Likeness: new[] { thing.Code, thing.Name.Zh, thing.Name.En }.Max(name => Likeness(wanted, Plain(name)))))
            .Where(thing => thing.Likeness >= Near)
            .OrderByDescending(thing => thing.Likeness).ThenBy(thing => thing.Code, StringComparer.Ordinal)
            .Take(MaxCount)
            .Select(thing => $"{(isChinese ? thing.Name.Zh : thing.Name.En)} ({thing.Code})")];
    }

    /// <summary>How alike two texts are, from 0 to 1.</summary>
    private static double Likeness(string one, string other)
    {
        if (one == other)
            return 1;
        var (left, right) = (Pairs(one), Pairs(other));
        var shared = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        var all = left.Values.Sum() + right.Values.Sum();
        var dice = all == 0 ? 0 : 2.0 * shared / all;
        var isPart = Math.Min(one.Length, other.Length) > 1 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
        return isPart ? Math.Max(dice, PartOfName) : dice;
    }

    private static Dictionary<string, int> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).GroupBy(pair => pair, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>Without what does not tell names apart: width, case, spaces, hyphens, brackets.</summary>
    private static string Plain(string text) => string.Concat(text.Select(HalfWidth).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static char HalfWidth(char character) => character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
}
