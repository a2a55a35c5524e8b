using System.Text.Json;

namespace IndicatorsApi.Measures.Words;

/// <summary>The words that an enumeration is written with everywhere outside the code: camelCase, in JSON, CSV, queries and the database.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public static class Terms<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All words, in the order of the enumeration.</summary>
    public static IReadOnlyCollection<string> All => Words.Values;

    /// <summary>The word for a value.</summary>
    public static string Of(T value) => Words[value];

    /// <summary>The value of a word.</summary>
    /// <returns><see langword="null"/> for a word that is not one of <see cref="All"/>.</returns>
    public static T? Find(string? word) => word is not null && Values.TryGetValue(word, out var value) ? value : null;
}
