namespace IndicatorsApi.Measures.Localization;

/// <summary>Suggests the names most similar to an unknown one.</summary>
/// <remarks>
/// The similarity is the Dice coefficient of character bigrams (Dice, 1945). It suits typing errors and Chinese names, which are short and
/// have no spaces. A text that is part of a name counts as similar.
/// </remarks>
public static class Suggestions
{
    private const int MaxCount = 5;
    private const double MinSimilarity = 0.35;
    private const double SimilarityOfPart = 0.6;

    /// <summary>Returns at most five similar names, the most similar first.</summary>
    /// <param name="text">The unknown name.</param>
    /// <param name="known">The known codes and names.</param>
    /// <returns>Names in the language of the text, with their codes: <c>规上工业产值 (industrial-output)</c>.</returns>
    public static IReadOnlyList<string> Of(string text, IEnumerable<(string Code, LocalizedText Name)> known)
    {
        var wanted = Normalize(text);
        if (wanted.Length == 0)
            return [];
        var isChinese = TextValidation.IsChinese(wanted);
        return [.. known
            .Select(item => (item.Code, item.Name, Similarity: Names(item).Max(name => Similarity(wanted, Normalize(name)))))
            .Where(item => item.Similarity >= MinSimilarity)
            .OrderByDescending(item => item.Similarity).ThenBy(item => item.Code, StringComparer.Ordinal)
            .Take(MaxCount)
            .Select(item => $"{(isChinese ? item.Name.Zh : item.Name.En)} ({item.Code})")];

        static string[] Names((string Code, LocalizedText Name) item) => [item.Code, item.Name.Zh, item.Name.En];
    }

    /// <summary>Returns the similarity of two texts, from 0 to 1.</summary>
    private static double Similarity(string one, string other)
    {
        if (one == other)
            return 1;
        var (left, right) = (Bigrams(one), Bigrams(other));
        var shared = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        var all = left.Values.Sum() + right.Values.Sum();
        var dice = all == 0 ? 0 : 2.0 * shared / all;
        var isPart = Math.Min(one.Length, other.Length) > 1
            && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
        return isPart ? Math.Max(dice, SimilarityOfPart) : dice;
    }

    private static Dictionary<string, int> Bigrams(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1))
        .Select(i => text.Substring(i, 2))
        .GroupBy(pair => pair, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>Removes width, case, spaces, hyphens and brackets.</summary>
    private static string Normalize(string text) => string.Concat(text.Select(HalfWidth).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static char HalfWidth(char character) => character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
}
